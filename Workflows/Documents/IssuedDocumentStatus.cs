namespace SmartFactory.Workflows.Documents;

/// <summary>How far an issued document has come.</summary>
public enum IssuedDocumentStatus
{
    /// <summary>Number allotted and HTML frozen; the case still waits for it.</summary>
    Pending,

    /// <summary>The case went on with its hash; the PDF may follow.</summary>
    Issued,

    /// <summary>The PDF is stored beside the HTML.</summary>
    Printed,
}
