using Bunit;
using DmpAnalytics.Components.Controls;
using DmpAnalytics.Indicators.Results;

namespace DmpAnalytics.Tests.Components.Controls;

public class ReasonNoteTests : ComponentTest
{
    [Fact]
    public void Note_OfAReason_SaysWhatIsMissingAndWhatWouldAnswer()
    {
        var note = Render<ReasonNote>(item => item.Add(one => one.Reason, new Reason(ReasonCode.NoScope)));

        Assert.Equal(
            "Sans réponse. Ce programme n’a pas de périmètre de dépense par défaut\u202F: aucun coût n’est calculé. Choisissez un périmètre\u202F; les montants de périmètres différents ne sont jamais additionnés.",
            TextOf(note.Find(".reason")));
    }
}
