namespace FraudGuard;

/// <summary>
/// The stable ids of the scam categories the built-in lexicons and guidance know. Hosts may use further ids of their own.
/// </summary>
public static class ScamCategory
{
    /// <summary>Paid clicks or "tasks" that need deposits.</summary>
    public const string TaskRebate = "task-rebate";

    /// <summary>Fake "mentor" or platform shows invented profits, allows a small withdrawal, then blocks withdrawal until fees are paid.</summary>
    public const string FakeInvestment = "fake-investment";

    /// <summary>Long emotional grooming followed by steering into a fake investment. INTERPOL asks not to say "pig butchering".</summary>
    public const string RomanceBaiting = "romance-baiting";

    /// <summary>Invented partner asks for money for emergencies, travel, customs or gifts.</summary>
    public const string RomanceScam = "romance-scam";

    /// <summary>Cheap goods, tickets, agents or special services are advertised; payment is moved off-platform and nothing arrives.</summary>
    public const string FakeShopping = "fake-shopping";

    /// <summary>"Buyer" claims the seller's shop is not verified and sends a fake customer-service link to drain the account.</summary>
    public const string FakeBuyer = "fake-buyer";

    /// <summary>Caller says a refund, lost parcel, VIP or "million-yuan insurance" must be cancelled and leads the victim to screen sharing or transfers.</summary>
    public const string ImpersonatingCustomerService = "impersonating-customer-service";

    /// <summary>Loan "approved" but membership, deposit, unfreezing fee or "bank flow" must be paid first.</summary>
    public const string FakeLoan = "fake-loan";

    /// <summary>Victim is told a student loan, credit line or record must be "cancelled" or "repaired" by moving money.</summary>
    public const string FakeCreditRepair = "fake-credit-repair";

    /// <summary>Fake officials threaten arrest over laundering, passport or parcel cases and demand secrecy, video "interrogation" and a transfer to a "safe account".</summary>
    public const string ImpersonatingAuthority = "impersonating-authority";

    /// <summary>Fake fraud department or bank message says money is at risk and asks for OTP, card tap or transfer.</summary>
    public const string ImpersonatingBank = "impersonating-bank";

    /// <summary>A fake leader, CEO or teacher on a new account asks for an urgent payment or class fee.</summary>
    public const string ImpersonatingBoss = "impersonating-boss";

    /// <summary>Someone pretends to be a child, relative or friend with a new number and an urgent bill, accident or bail.</summary>
    public const string ImpersonatingFamilyFriend = "impersonating-family-friend";

    /// <summary>Victim is told a relative is held, or a student is coached to stage a hostage video to extort the family.</summary>
    public const string VirtualKidnapping = "virtual-kidnapping";

    /// <summary>Fake buyers, sellers or platforms for game accounts and items demand deposits or unlocking fees.</summary>
    public const string GameTrading = "game-trading";

    /// <summary>Fake airline notice of cancelled flight leads to screen share or "compensation" transfer.</summary>
    public const string TravelRebooking = "travel-rebooking";

    /// <summary>Link or QR code steals login, card or identity data.</summary>
    public const string PhishingLink = "phishing-link";

    /// <summary>Fake support gets screen sharing or remote control, then moves money.</summary>
    public const string RemoteAccess = "remote-access";

    /// <summary>Job requires fees, training, documents or travel; may lead to trafficking into scam compounds or mule work.</summary>
    public const string FakeJob = "fake-job";

    /// <summary>Prize needs tax, handling fee or personal data first.</summary>
    public const string PrizeLottery = "prize-lottery";

    /// <summary>Any promised sum, service or document that needs a fee first.</summary>
    public const string AdvanceFee = "advance-fee";

    /// <summary>Uses a real policy name to collect data or fees.</summary>
    public const string FakeSubsidy = "fake-subsidy";

    /// <summary>Threat to publish intimate or faked images unless paid.</summary>
    public const string Sextortion = "sextortion";

    /// <summary>Escort or "local date" offer that demands deposits, points or tasks.</summary>
    public const string SexualServices = "sexual-services";

    /// <summary>Victim is paid to lend accounts, SIMs or move money. Exposes the victim to criminal liability (反诈法 31, 44).</summary>
    public const string MoneyMule = "money-mule";

    /// <summary>Fake airdrop, approval, support or exchange steals coins or seed phrase.</summary>
    public const string CryptoTheft = "crypto-theft";

    /// <summary>Supplier or executive mail thread is hijacked and bank details changed.</summary>
    public const string BusinessEmailCompromise = "business-email-compromise";

    /// <summary>Fake listing takes deposit or documents.</summary>
    public const string RentalScam = "rental-scam";

    /// <summary>Rigged betting app with manipulated odds and blocked withdrawal.</summary>
    public const string FakeGambling = "fake-gambling";

    /// <summary>Someone offers to recover lost money for a fee. Always warn immediately after any loss.</summary>
    public const string RecoveryScam = "recovery-scam";

    /// <summary>Identity, face, card or account data taken, whether or not money moved.</summary>
    public const string IdentityTheft = "identity-theft";

    /// <summary>Fallback; full generic steps.</summary>
    public const string OtherScam = "other-scam";

    /// <summary>All ids above, in the order of the taxonomy.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        TaskRebate,
        FakeInvestment,
        RomanceBaiting,
        RomanceScam,
        FakeShopping,
        FakeBuyer,
        ImpersonatingCustomerService,
        FakeLoan,
        FakeCreditRepair,
        ImpersonatingAuthority,
        ImpersonatingBank,
        ImpersonatingBoss,
        ImpersonatingFamilyFriend,
        VirtualKidnapping,
        GameTrading,
        TravelRebooking,
        PhishingLink,
        RemoteAccess,
        FakeJob,
        PrizeLottery,
        AdvanceFee,
        FakeSubsidy,
        Sextortion,
        SexualServices,
        MoneyMule,
        CryptoTheft,
        BusinessEmailCompromise,
        RentalScam,
        FakeGambling,
        RecoveryScam,
        IdentityTheft,
        OtherScam,
    ];
}
