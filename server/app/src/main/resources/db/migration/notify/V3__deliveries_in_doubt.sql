-- UNSURE was handed over and not answered: it may have arrived, so only a person sends it again.
alter table delivery drop constraint delivery_state;
alter table delivery add constraint delivery_state check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNSURE'));
