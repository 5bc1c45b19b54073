namespace FraudGuard.Guidance;

/// <summary>The ids of the labels that plans, warnings, training and renderers need.</summary>
internal static class GuidanceLabels
{
    public const string PlanTitle = "plan.title";
    public const string OpeningHappened = "plan.opening.happened";
    public const string OpeningNothingYet = "plan.opening.nothing-yet";
    public const string OpeningLate = "plan.opening.late";
    public const string OpeningMinor = "plan.opening.minor";
    public const string OpeningVulnerable = "plan.opening.vulnerable";
    public const string NoticeUnknownRegion = "plan.notice.unknown-region";
    public const string NoticeNoPromise = "plan.notice.no-promise";
    public const string NoticeChecked = "plan.notice.checked";
    public const string WindowPast = "window.past";
    public const string WindowUnverified = "window.unverified";
    public const string ChannelExpired = "channel.expired";
    public const string ChannelUnverified = "channel.unverified";
    public const string ChannelPhone = "channel.phone";
    public const string ChannelSms = "channel.sms";
    public const string ChannelEmail = "channel.email";
    public const string ChannelUrl = "channel.url";
    public const string ChannelApp = "channel.app";
    public const string ChannelHours = "channel.hours";
    public const string HeadingWhy = "heading.why";
    public const string HeadingDeadline = "heading.deadline";
    public const string HeadingWindows = "heading.windows";
    public const string HeadingChannels = "heading.channels";
    public const string HeadingNotices = "heading.notices";
    public const string Colon = "punctuation.colon";
    public const string Separator = "punctuation.separator";
    public const string WarningEnd = "warning.end";
    public const string TrainingTitle = "training.title";
    public const string TrainingFictional = "training.fictional";
    public const string TrainingRedFlags = "training.red-flags";
    public const string TrainingExample = "training.example";
    public const string TrainingQuiz = "training.quiz";
    public const string TrainingAnswer = "training.answer";

    public static IEnumerable<string> All =>
    [
        PlanTitle, OpeningHappened, OpeningNothingYet, OpeningLate, OpeningMinor, OpeningVulnerable, NoticeUnknownRegion,
        NoticeNoPromise, NoticeChecked, WindowPast, WindowUnverified, ChannelExpired, ChannelUnverified, ChannelPhone,
        ChannelSms, ChannelEmail, ChannelUrl, ChannelApp, ChannelHours, HeadingWhy, HeadingDeadline, HeadingWindows,
        HeadingChannels, HeadingNotices, Colon, Separator, WarningEnd, TrainingTitle, TrainingFictional, TrainingRedFlags,
        TrainingExample, TrainingQuiz, TrainingAnswer,
        .. KebabNames<GuidanceUrgency>.All.Select(static name => "urgency." + name),
        .. KebabNames<ScamStage>.All.Where(static name => name != "none").Select(static name => "warning.stage." + name),
    ];

    public static string Urgency(GuidanceUrgency urgency) => "urgency." + KebabNames<GuidanceUrgency>.Of(urgency);

    public static string Stage(ScamStage stage) => "warning.stage." + KebabNames<ScamStage>.Of(stage);
}
