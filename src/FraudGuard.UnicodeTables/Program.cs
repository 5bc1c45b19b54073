using FraudGuard.UnicodeTables;

return Generator.Run(args);
