namespace ChatHost.Incidents;

/// <summary>What was made for the police and the bank. It stays in memory until the room is forgotten or it is made anew.</summary>
internal sealed record IncidentFiles(byte[] Bundle, string PoliceReport, string BankReport, string ManifestSha256, DateTimeOffset MadeAt);
