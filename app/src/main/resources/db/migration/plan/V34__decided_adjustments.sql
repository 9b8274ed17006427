-- Which body decides on an adjustment, so that it is put to its members; empty where somebody else
-- decides. And of its decision the day and how it is registered.
alter table plan.adjustment add column decider_body text
    check (decider_body in ('COUNCIL', 'COLLEGE', 'MAYOR'));

alter table plan.adjustment_step add column decided_on date;
alter table plan.adjustment_step add column decision_number text not null default '';
