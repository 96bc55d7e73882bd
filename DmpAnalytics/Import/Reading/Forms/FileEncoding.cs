namespace DmpAnalytics.Import.Reading.Forms;

/// <summary>How the letters of a file are written as bytes. Codes are stored in mappings and never renamed.</summary>
public enum FileEncoding
{
    Utf8,
    Utf16Le,
    Utf16Be,
    Windows1252,
    Latin9,
}
