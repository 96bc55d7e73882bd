using DmpAnalytics.Analysis;
using DmpAnalytics.Components.Layout;
using DmpAnalytics.Storage;

namespace DmpAnalytics.Hosting.Pages;

/// <summary>The pages of now: those of the last data version, of today and of the last news. Others are sent to nobody any more and are dropped.</summary>
internal sealed class PageShelf(DataReader reader, Analyst analyst, PageNews news)
{
    private PageEdition newest = new(0, default, 0);

    public async ValueTask<PageEdition> NowAsync(CancellationToken cancellationToken)
    {
        var (number, today) = (news.Number, analyst.Today());
        var data = await reader.LatestVersionAsync(cancellationToken);
        var edition = Volatile.Read(ref newest);
        if (edition.Data == data && edition.Day == today && edition.News == number) return edition;

        // Whoever finds this at the same time may make another one: nothing but a few pages is then made twice.
        edition = new(data, today, number);
        Volatile.Write(ref newest, edition);
        return edition;
    }
}
