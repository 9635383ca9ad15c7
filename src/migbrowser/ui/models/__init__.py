"""What item views show: values of the catalogue as Qt asks for them."""
