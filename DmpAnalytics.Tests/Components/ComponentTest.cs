using Bunit;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Domain;
using DmpAnalytics.Tests.Testing;

namespace DmpAnalytics.Tests.Components;

/// <summary>A component among the values every page hands down: language, preferences, reference data.</summary>
public abstract class ComponentTest : BunitContext
{
    protected ComponentTest()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Read(Language.Fr);
        RenderTree.Add<Microsoft.AspNetCore.Components.CascadingValue<ReferenceData>>(value => value.Add(item => item.Value, HandMade.Reference));
    }

    /// <summary>The text as a reader sees it: white space between words is one plain space.</summary>
    protected static string TextOf(AngleSharp.Dom.IElement element) =>
        string.Join(' ', element.TextContent.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The language in which the next components are rendered; said in the address when <paramref name="isSaid"/>.</summary>
    protected void Read(Language language, bool isSaid = false)
    {
        RenderTree.Add<Microsoft.AspNetCore.Components.CascadingValue<Language>>(value => value.Add(item => item.Value, language));
        RenderTree.Add<Microsoft.AspNetCore.Components.CascadingValue<Preferences>>(
            value => value.Add(item => item.Value, new Preferences(language, isSaid, Theme.Auto)));
    }
}
