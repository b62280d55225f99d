-- What the listing reads now, where the words are gone that told that it must come down and it is on sale all the same.
alter table listing_finding add column reworded varchar(500);
