using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Browser;

[Collection(BrowserTests.Name)]
public class AccessibilityTests(Testing.Browser browser, SharedApplication shared)
{
    private readonly string address = shared.Application.Address.ToString();

    /// <summary>
    /// Every page in both languages and themes with <c>DMP_LONG=1</c>; else each once, in French and light or in English and dark
    /// by turns, since looking at one takes seconds.
    /// </summary>
    public static TheoryData<string, string, bool, int> Views
    {
        get
        {
            var isLong = Environment.GetEnvironmentVariable("DMP_LONG") == "1";
            var views = new TheoryData<string, string, bool, int>();
            foreach (var (index, page) in ((string[])["/", "/?programme=mon_espace_sante", "/?at=2012-06-30&data=1", .. EveryPageTests.Pages, .. ExploreTests.Pages, .. ListPagesBrowserTests.Pages]).Distinct().Index())
            {
                foreach (var locale in new[] { "fr-FR", "en-GB" })
                {
                    if (isLong || (locale == "fr-FR" && index % 2 == 0)) views.Add(page, locale, false, 1440);
                    if (isLong || (locale == "en-GB" && index % 2 == 1)) views.Add(page, locale, true, 390);
                }
            }

            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task Page_LightOrDark_HasNoViolation(string page, string locale, bool isDark, int width)
    {
        await using var visit = await browser.VisitAsync(new(address) { Locale = locale, IsDark = isDark, Width = width });
        await visit.GoAsync(page);
        await visit.OpenAllAsync();

        await visit.Page.HasNoViolationAsync();
    }
}
