"""The tabs, the reader and the tray."""
