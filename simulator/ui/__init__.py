"""The browser face: the only folder that knows Streamlit."""
