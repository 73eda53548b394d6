"""Colours, type and spacing, given to Streamlit as settings so that no file has to lie beside the app.

Paper and ink by day, lamp light by night, and one amber: the light through the door. Every pair
of text and ground here has a contrast of at least 4.5 to 1.
"""

Option = str | int | bool | list[str] | list[int]

_SHAPE: dict[str, Option] = {
    "theme.font": "sans-serif",
    "theme.headingFont": "serif",
    "theme.baseFontSize": 17,
    "theme.baseRadius": "14px",
    "theme.buttonRadius": "999px",
    "theme.headingFontSizes": ["2.3rem", "1.6rem", "1.25rem", "1.1rem", "1rem", "0.9rem"],
    "theme.headingFontWeights": [600, 600, 600, 600, 600, 600],
    "theme.linkUnderline": True,
    "theme.showSidebarBorder": False,
    "theme.paddingTop": "1rem",
    "theme.paddingBottom": "3rem",
}
_LIGHT: dict[str, Option] = {
    "primaryColor": "#14545c",
    "backgroundColor": "#faf6ef",
    "secondaryBackgroundColor": "#f0e8da",
    "textColor": "#22302f",
    "linkColor": "#14545c",
    "borderColor": "#d9cdb8",
    "grayColor": "#5b6360",
    "grayTextColor": "#4d5654",
    "redTextColor": "#8c2f1f",
    "greenTextColor": "#1f5c3a",
    "chartCategoricalColors": ["#14545c", "#b4690e", "#8c2f1f", "#5b6360"],
}
_DARK: dict[str, Option] = {
    "primaryColor": "#2b7a82",
    "backgroundColor": "#17201f",
    "secondaryBackgroundColor": "#22302f",
    "textColor": "#efe7d8",
    "linkColor": "#8fd3d3",
    "borderColor": "#3b4c4a",
    "grayColor": "#a9b3b0",
    "grayTextColor": "#c3cbc8",
    "redTextColor": "#ffb4a3",
    "greenTextColor": "#9fd8b4",
    "chartCategoricalColors": ["#7fc8c9", "#f0b35b", "#ff9c86", "#a9b3b0"],
}


def theme() -> dict[str, Option]:
    return {
        **_SHAPE,
        **{f"theme.light.{name}": value for name, value in _LIGHT.items()},
        **{f"theme.dark.{name}": value for name, value in _DARK.items()},
    }
