using System.Globalization;
using System.Reflection;
using FraudGuard.Conversations;

namespace ConversationEvaluation;

internal static class OptionSetting
{
    public static void Apply(ConversationOptions options, IEnumerable<string> settings)
    {
        foreach (var setting in settings)
        {
            var (name, value) = setting.Split('=', 2) is [var left, var right] ? (left, right) : throw new ArgumentException($"'{setting}' is not NAME=VALUE.");
            var property = typeof(ConversationOptions).GetProperty(name, BindingFlags.Instance | BindingFlags.Public)
                ?? throw new ArgumentException($"ConversationOptions has no {name}.");
            property.SetValue(options, property.PropertyType == typeof(TimeSpan)
                ? TimeSpan.Parse(value, CultureInfo.InvariantCulture)
                : Convert.ChangeType(value, property.PropertyType, CultureInfo.InvariantCulture));
        }
    }
}
