namespace SmartFactory.Browser;

public enum ScreenSize
{
    Desktop,
    Phone,
}
