using System.Globalization;

namespace FraudGuard.Guidance;

/// <summary>Hands out staff-training material. Implementations are safe to use from many threads at once.</summary>
public interface ITrainingProvider
{
    /// <summary>The material for all categories, in the order of the catalogue.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <returns>The topics.</returns>
    IReadOnlyList<TrainingTopic> GetTopics(CultureInfo culture);

    /// <summary>The material for one category.</summary>
    /// <param name="category">The category's id, see <see cref="ScamCategory"/>.</param>
    /// <param name="culture">The reader's culture.</param>
    /// <returns>The topic, or <see langword="null"/> when there is none for that category.</returns>
    TrainingTopic? GetTopic(string category, CultureInfo culture);
}
