-- A file that was corrected by mistake may be delivered again: it becomes the newest revision.
drop index sources.delivery_read_once;
create index delivery_by_checksum on sources.delivery (municipality_id, source_id, checksum);
