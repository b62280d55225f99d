-- What an answer says in a sentence, as it was told when it was given. Answers kept before have none; theirs is told
-- from the answer when it is read.
alter table study add column headline text;
