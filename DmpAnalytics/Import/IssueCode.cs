namespace DmpAnalytics.Import;

/// <summary>
/// What can be wrong with a file. The code of a member is its name in snake_case; codes are public and never renamed.
/// In brackets: the arguments of its sentence.
/// </summary>
public enum IssueCode
{
    /// <summary>The file holds nothing.</summary>
    EmptyFile,

    /// <summary>Two files of one set have one name.</summary>
    RepeatedFileName,

    /// <summary>Bytes of this line are not UTF-8.</summary>
    NotUtf8,

    /// <summary>The header is that of no kind of file.</summary>
    UnknownFileKind,

    /// <summary>A column that this kind of file does not have (the kind's columns).</summary>
    UnknownColumn,

    /// <summary>A column of this kind of file that the header lacks.</summary>
    MissingColumn,

    /// <summary>A column that the header has twice.</summary>
    RepeatedColumn,

    /// <summary>Warning: a header and nothing under it.</summary>
    NoRows,

    /// <summary>Warning: a line with nothing on it is passed over.</summary>
    BlankLine,

    /// <summary>A row with more or fewer fields than the header (found, expected).</summary>
    WrongFieldCount,

    /// <summary>A quotation mark where none can be.</summary>
    BadQuotes,

    /// <summary>A quoted field that runs to the end of the file.</summary>
    UnclosedQuote,

    /// <summary>A control character in a field (its code point, e.g. U+0000).</summary>
    ControlCharacter,

    /// <summary>A required field is empty.</summary>
    MissingValue,

    /// <summary>Not an identifier.</summary>
    BadId,

    /// <summary>Not a number as its column writes them (an example of one).</summary>
    BadNumber,

    /// <summary>More than six decimals.</summary>
    TooManyDecimals,

    /// <summary>Beyond ±9.2 × 10¹².</summary>
    NumberOutOfRange,

    /// <summary>A value below zero that is not money.</summary>
    NegativeValue,

    /// <summary>A value that must be above zero and is not.</summary>
    NotPositive,

    /// <summary>A percentage above 100.</summary>
    ShareAboveHundred,

    /// <summary>Not a period.</summary>
    BadPeriod,

    /// <summary>Not a day.</summary>
    BadDate,

    /// <summary>Not a year from 1000 to 9999.</summary>
    BadYear,

    /// <summary>Not one of the allowed codes (the allowed ones).</summary>
    NotAllowed,

    /// <summary>Not an ISO 4217 code.</summary>
    BadCurrency,

    /// <summary>Not an ISO 3166-1 alpha-3 code.</summary>
    BadCountry,

    /// <summary>Not an ISO 639-1 code.</summary>
    BadLanguage,

    /// <summary>Not an address beginning with http.</summary>
    BadUrl,

    /// <summary>An end before its beginning (the column of the beginning, its value).</summary>
    WrongOrder,

    /// <summary>Warning: a text in one language only (the empty column).</summary>
    OneLanguageOnly,

    /// <summary>No such programme in the set nor in store.</summary>
    UnknownProgramme,

    /// <summary>No such measure in the set nor in store.</summary>
    UnknownMeasure,

    /// <summary>No such scope of this programme and file in the set nor in store (programme, file).</summary>
    UnknownScope,

    /// <summary>No such region in the set nor in store.</summary>
    UnknownRegion,

    /// <summary>No such source in the set nor in store.</summary>
    UnknownSource,

    /// <summary>Two rows of one key (file and line of the first).</summary>
    DuplicateRow,

    /// <summary>Two rows that are the same figure (file and line of the first).</summary>
    DuplicateFigure,

    /// <summary>A thing that contains or follows itself (the way round).</summary>
    Cycle,

    /// <summary>A unit that the kind of measure cannot have: shares are percentages, and nothing else is (kind).</summary>
    UnitNotOfKind,

    /// <summary>A unit in which the measure is not counted (measure, its unit).</summary>
    UnitNotOfMeasure,

    /// <summary>An amount in another currency than the programme's (programme, its currency).</summary>
    CurrencyNotOfProgramme,

    /// <summary>A measure that belongs in another file (the file).</summary>
    MeasureOfOtherFile,

    /// <summary>A place in another country than the programme's (programme, its country).</summary>
    RegionOfOtherCountry,

    /// <summary>A measured figure of a time after its source was published (source, its publication).</summary>
    MeasuredAfterPublication,

    /// <summary>Warning: money said to be spent at a time after its source was published (source, its publication).</summary>
    SpentAfterPublication,

    /// <summary>Warning: more empty records than records at one date (the count of records, file and line of it).</summary>
    EmptyAboveCreated,

    /// <summary>A second default perimeter of one programme (the other one).</summary>
    SecondDefault,

    /// <summary>A target by which years are judged that is not a promise.</summary>
    HeadlineNotPromise,

    /// <summary>Begins like a workbook and cannot be opened as one.</summary>
    NotAWorkbook,

    /// <summary>A workbook that unpacks to more than any table is.</summary>
    WorkbookTooLarge,

    /// <summary>A sheet that the workbook does not have (its sheets).</summary>
    UnknownSheet,

    /// <summary>Warning: the file no longer gives the value that a declared correction corrects (the value corrected, the value it was corrected to).</summary>
    SourceMended,
}

/// <summary>What a code means for the whole set.</summary>
public static class IssueCodes
{
    public static IssueSeverity Severity(this IssueCode code) => code switch
    {
        IssueCode.NoRows or IssueCode.BlankLine or IssueCode.OneLanguageOnly => IssueSeverity.Warning,
        IssueCode.SpentAfterPublication or IssueCode.EmptyAboveCreated or IssueCode.SourceMended => IssueSeverity.Warning,
        _ => IssueSeverity.Error,
    };
}
