using Microsoft.Playwright;

namespace ChatHost.Tests.Browser;

/// <summary>
/// Takes the pictures that docs/images is chosen from, when asked to: FRAUDGUARD_UPDATE_IMAGES=1 puts them into artifacts/images.
/// </summary>
internal static class Pictures
{
    private static readonly bool s_areWanted = Environment.GetEnvironmentVariable("FRAUDGUARD_UPDATE_IMAGES") == "1";

    public static async Task TakeAsync(Person person, string what)
    {
        if (!s_areWanted) return;
        var folder = Directory.CreateDirectory(Path.Combine(RepositoryRoot.Path, "artifacts", "images")).FullName;
        await person.Page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = Path.Combine(folder, $"{person.PictureName}-{what}.png"),
            Animations = ScreenshotAnimations.Disabled,
        });
    }
}
