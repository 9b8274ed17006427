-- The draft of then from public figures alone: what the council reads where a colleague, who may
-- see more, left the draft as it was.
alter table plan.analysis_text add column open_generated text not null default '';
