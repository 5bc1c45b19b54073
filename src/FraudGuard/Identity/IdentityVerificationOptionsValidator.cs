using Microsoft.Extensions.Options;

namespace FraudGuard.Identity;

[OptionsValidator]
internal sealed partial class IdentityVerificationOptionsValidator : IValidateOptions<IdentityVerificationOptions>;
