-- The application's role owns nothing: it may use schemas and tables only as each migration grants.
revoke create on schema public from public;
grant usage on schema public to ${app};
