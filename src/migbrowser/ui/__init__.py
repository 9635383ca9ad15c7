"""What is seen: the window, its views and its jobs. The only floor that knows Qt."""
