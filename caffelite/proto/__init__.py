"""The schema, reading and writing of messages, and upgrades of old ones."""
