namespace ChatHost.Incidents;

/// <summary>That the files are ready, and by what the bundle is recognised.</summary>
internal sealed record IncidentView(string ManifestSha256, int BundleBytes, int Messages, int Transfers);
