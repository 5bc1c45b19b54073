using System.Globalization;
using System.Text;

namespace FraudGuard.Identity;

/// <summary>What makes two requests the same question: all but when and why it is asked.</summary>
internal readonly record struct IdentityCheckKey(IdentitySubject Subject, IdentityPurpose Purpose, string Requirement, string Culture)
{
    public static IdentityCheckKey Of(IdentityVerificationRequest request) => new(
        request.Subject, request.Purpose, Describe(request.RequiredAssurance), request.Culture?.Name ?? "");

    // Each part is preceded by its length, so that no two different requirements read the same.
    private static string Describe(IdentityAssuranceRequirement? requirement)
    {
        if (requirement is null) return "";
        var text = new StringBuilder();
        Append(requirement.TrustFramework ?? "");
        text.Append('|');
        foreach (var level in requirement.Levels) Append(level);
        text.Append('|');
        foreach (var method in requirement.Methods) Append(method);
        return text.ToString();

        void Append(string part) => text.Append(CultureInfo.InvariantCulture, $"{part.Length}:{part}");
    }
}
