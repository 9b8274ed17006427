-- An administrator who lost password or second factor gets a link in the terminal.
alter table platform.account add column recovered_at timestamptz;

alter table platform.account_link
    drop constraint account_link_purpose_check,
    drop constraint account_link_check,
    add constraint account_link_purpose_check
        check (purpose in ('eerste-beheerder', 'uitnodiging', 'herstel')),
    add constraint account_link_check
        check ((purpose <> 'eerste-beheerder') = (account_id is not null));
