"""What people chose to send, and who may embed the service: tables, migrations, retention."""
