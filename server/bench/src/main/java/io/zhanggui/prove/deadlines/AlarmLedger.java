package io.zhanggui.prove.deadlines;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.UserId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The database's own record of alarms: a trigger that is deferred to the commit writes down, by the database's clock, when
 * each was set and when it was told.
 */
final class AlarmLedger {

    /** A third of them ring at whole seconds, as people set them; every second one is the warning of a day before. */
    private static final String FILL = """
            with moment as (
                select n, case when n % 3 = 0 then date_trunc('second', at) else at end as at
                from (select n, ?::timestamptz + ? * (n * 7919 % ?) / ? * interval '1 microsecond' as at
                      from generate_series(0, ? - 1) n) spread),
            opened as (
                insert into work.task (agency_id, title, assignee, due_at, state, created_by, created_at, once_key)
                select ?, '任务 ' || n, ?, at + case when n % 2 = 0 then interval '24 hours' else interval '0' end,
                       'OPEN', 0, now(), 'prove:' || n
                from moment
                returning id, due_at, once_key)
            insert into work.alarm (task_id, kind, at)
            select id, 'OVERDUE', due_at from opened
            union all
            select id, 'SOON', due_at - interval '24 hours' from opened
            where substr(once_key, 7)::int % 2 = 0
            """;

    private static final String KEEP = """
            create schema prove;
            create table prove.told (alarm_id bigint not null, set_at timestamptz, told_at timestamptz);
            create function prove.note() returns trigger language plpgsql as $$
            begin
                if tg_op = 'INSERT' then
                    insert into prove.told values (new.id, clock_timestamp(), null);
                elsif old.fired_at is null and new.fired_at is not null then
                    insert into prove.told values (new.id, null, clock_timestamp());
                end if;
                return null;
            end
            $$;
            create constraint trigger note after insert or update on work.alarm
                deferrable initially deferred for each row execute function prove.note();
            """;

    private static final String READ = """
            select (extract(epoch from a.at) * 1000000)::bigint,
                   coalesce((extract(epoch from min(t.set_at)) * 1000000)::bigint, 0),
                   (extract(epoch from min(t.told_at)) * 1000000)::bigint
            from work.alarm a join prove.told t on t.alarm_id = a.id
            where a.fired_at is not null
            group by a.id, a.at
            """;

    private final JdbcTemplate sql;

    AlarmLedger(DataSource database) {
        this.sql = new JdbcTemplate(database);
    }

    static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }

    boolean isKept() {
        return count("select count(*) from information_schema.schemata where schema_name = 'prove'") > 0;
    }

    void fill(AgencyId agency, UserId assignee, int alarms, Instant from, Duration span) {
        sql.update(
                FILL,
                Timestamp.from(from),
                span.toMillis() * 1_000.0,
                alarms,
                alarms,
                alarms,
                agency.value(),
                assignee.value());
    }

    void keep() {
        sql.execute(KEEP);
    }

    /** The last moment before a limit at which one rings. */
    Instant lastWithin(Instant limit) {
        return Objects.requireNonNull(sql.queryForObject(
                        "select max(at) from work.alarm where at < ?", Timestamp.class, Timestamp.from(limit)))
                .toInstant();
    }

    long waiting(Instant until) {
        return count("select count(*) from work.alarm where fired_at is null and at <= ?", Timestamp.from(until));
    }

    /** Holds what was told against what there was to tell. */
    void check() {
        long told = count("select count(*) from work.alarm where fired_at is not null");
        require(
                "alarms told twice",
                "select count(*) from (select alarm_id from prove.told where told_at is not null"
                        + " group by alarm_id having count(*) > 1) twice");
        require("alarms told before their time", "select count(*) from work.alarm where fired_at < at");
        require(
                "alarms told without a notice",
                "select count(*) from work.alarm a where fired_at is not null and not"
                        + " exists (select from notify.notice n where n.once_key = 'task-alarm:' || a.id)");
        require(
                "notices that nobody or several were told",
                "select count(*) from notify.notice n where kind in"
                        + " ('task.soon', 'task.overdue') and 1 <> (select count(*) from notify.reader r where r.notice_id = n.id)");
        require(
                "tasks whose deadline has no alarm",
                "select count(*) from work.task t where due_at is not null and not"
                        + " exists (select from work.alarm a where a.task_id = t.id and a.kind = 'OVERDUE')");
        long notices = count("select count(*) from notify.notice where kind in ('task.soon', 'task.overdue')");
        if (notices != told) {
            throw new AssertionError(told + " alarms and " + notices + " notices");
        }
    }

    private void require(String none, String counted) {
        long found = count(counted);
        if (found > 0) {
            throw new AssertionError(found + " " + none);
        }
    }

    /** Of each that was told: its moment, when it was set (0 where before all), when it was told; in microseconds. */
    void write(Path file) throws IOException {
        List<String> lines =
                sql.query(READ, (row, number) -> row.getLong(1) + "," + row.getLong(2) + "," + row.getLong(3));
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    private long count(String query, @Nullable Object... values) {
        return Objects.requireNonNull(sql.queryForObject(query, Long.class, values));
    }
}
