package io.zhanggui.compliance.shopcheck.store;

import static io.zhanggui.compliance.shopcheck.store.generated.tables.BulkCheck.BULK_CHECK;
import static io.zhanggui.compliance.shopcheck.store.generated.tables.BulkLine.BULK_LINE;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.shopcheck.BulkCheck;
import io.zhanggui.compliance.shopcheck.BulkCheck.Columns;
import io.zhanggui.compliance.shopcheck.BulkCheck.Counts;
import io.zhanggui.compliance.shopcheck.BulkCheck.RuleCount;
import io.zhanggui.compliance.shopcheck.BulkCheck.State;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Files that are checked, and their lines with findings. */
@Repository
public class JooqBulkChecks {

    private static final int LONGEST_FAILURE = 1_000;

    private final DSLContext tables;
    private final JsonMapper json;

    JooqBulkChecks(DSLContext tables, JsonMapper json) {
        this.tables = tables;
        this.json = json;
    }

    /**
     * A file to be kept.
     *
     * @param sealed its name in the folder of sealed files
     */
    public record NewCheck(
            AgencyId agency,
            @Nullable ShopId shop,
            UserId by,
            Instant at,
            String file,
            String sealed,
            long bytes,
            @Nullable TextKind kind,
            @Nullable Category category,
            Columns columns,
            State state) {}

    /** Where its file lies. */
    public record Sealed(String name, long bytes) {}

    /** @param classes with a space around each */
    public record SealedLine(long line, String verdict, String classes, byte[] content) {}

    public long insert(NewCheck made) {
        Long id = tables.insertInto(BULK_CHECK)
                .set(BULK_CHECK.AGENCY_ID, made.agency().value())
                .set(
                        BULK_CHECK.SHOP_ID,
                        made.shop() == null ? null : made.shop().value())
                .set(BULK_CHECK.BY_USER, made.by().value())
                .set(BULK_CHECK.AT, moment(made.at()))
                .set(BULK_CHECK.FILE, made.file())
                .set(BULK_CHECK.SEALED, made.sealed())
                .set(BULK_CHECK.BYTES, made.bytes())
                .set(BULK_CHECK.KIND, made.kind() == null ? null : made.kind().word())
                .set(
                        BULK_CHECK.CATEGORY,
                        made.category() == null ? null : made.category().word())
                .set(BULK_CHECK.COLUMNS, json.writeValueAsString(made.columns()))
                .set(BULK_CHECK.HEADED, true)
                .set(BULK_CHECK.STATE, made.state().name())
                .set(BULK_CHECK.LINE_COUNT, 0L)
                .set(BULK_CHECK.BLOCKED, 0L)
                .set(BULK_CHECK.WARNED, 0L)
                .set(BULK_CHECK.FAULTY, 0L)
                .set(BULK_CHECK.RULES, "[]")
                .returningResult(BULK_CHECK.ID)
                .fetchOneInto(Long.class);
        return Objects.requireNonNull(id);
    }

    public Optional<BulkCheck> find(Sight sight, long id) {
        return tables.selectFrom(BULK_CHECK)
                .where(BULK_CHECK.ID.eq(id))
                .and(seen(sight))
                .fetchOptional(this::read);
    }

    /** Whoever it belongs to. */
    public Optional<BulkCheck> find(long id) {
        return tables.selectFrom(BULK_CHECK).where(BULK_CHECK.ID.eq(id)).fetchOptional(this::read);
    }

    public List<BulkCheck> list(Sight sight, int most) {
        return tables.selectFrom(BULK_CHECK)
                .where(seen(sight))
                .orderBy(BULK_CHECK.ID.desc())
                .limit(most)
                .fetch(this::read);
    }

    /** Those that were under way, in the order in which they came. */
    public List<Long> listUnfinished() {
        return tables.select(BULK_CHECK.ID)
                .from(BULK_CHECK)
                .where(BULK_CHECK.STATE.in(State.WAITING.name(), State.RUNNING.name()))
                .orderBy(BULK_CHECK.ID)
                .fetch(Record1::value1);
    }

    public List<Long> listOlderThan(Instant moment) {
        return tables.select(BULK_CHECK.ID)
                .from(BULK_CHECK)
                .where(BULK_CHECK.AT.lt(moment(moment)))
                .fetch(Record1::value1);
    }

    public Sealed sealed(long id) {
        return tables.select(BULK_CHECK.SEALED, BULK_CHECK.BYTES)
                .from(BULK_CHECK)
                .where(BULK_CHECK.ID.eq(id))
                .fetchSingle(row -> new Sealed(row.value1(), row.value2()));
    }

    public void choose(long id, Columns columns, boolean headed) {
        tables.update(BULK_CHECK)
                .set(BULK_CHECK.COLUMNS, json.writeValueAsString(columns))
                .set(BULK_CHECK.HEADED, headed)
                .where(BULK_CHECK.ID.eq(id))
                .execute();
    }

    public void setState(long id, State state, Counts counts, List<RuleCount> rules, @Nullable Bilingual failure) {
        tables.update(BULK_CHECK)
                .set(BULK_CHECK.STATE, state.name())
                .set(BULK_CHECK.LINE_COUNT, counts.lines())
                .set(BULK_CHECK.BLOCKED, counts.blocked())
                .set(BULK_CHECK.WARNED, counts.warned())
                .set(BULK_CHECK.FAULTY, counts.faulty())
                .set(BULK_CHECK.RULES, json.writeValueAsString(rules))
                .set(BULK_CHECK.FAILURE_ZH, failure == null ? null : cut(failure.zh()))
                .set(BULK_CHECK.FAILURE_EN, failure == null ? null : cut(failure.en()))
                .where(BULK_CHECK.ID.eq(id))
                .execute();
    }

    public void delete(long id) {
        tables.deleteFrom(BULK_CHECK).where(BULK_CHECK.ID.eq(id)).execute();
    }

    public void clearLines(long id) {
        tables.deleteFrom(BULK_LINE).where(BULK_LINE.CHECK_ID.eq(id)).execute();
    }

    public void append(long id, List<SealedLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var insert = tables.insertInto(
                BULK_LINE, BULK_LINE.CHECK_ID, BULK_LINE.LINE, BULK_LINE.VERDICT, BULK_LINE.CLASSES, BULK_LINE.CONTENT);
        for (SealedLine line : lines) {
            insert = insert.values(id, line.line(), line.verdict(), line.classes(), line.content());
        }
        insert.execute();
    }

    /** In the order of the file. */
    public List<byte[]> listLines(
            long id, @Nullable String verdict, @Nullable String kind, long after, int offset, int most) {
        Condition fits = BULK_LINE.CHECK_ID.eq(id).and(BULK_LINE.LINE.gt(after));
        if (verdict != null) {
            fits = fits.and(BULK_LINE.VERDICT.eq(verdict));
        }
        if (kind != null) {
            fits = fits.and(BULK_LINE.CLASSES.contains(" " + kind + " "));
        }
        return tables.select(BULK_LINE.CONTENT)
                .from(BULK_LINE)
                .where(fits)
                .orderBy(BULK_LINE.LINE)
                .limit(offset, most)
                .fetch(Record1::value1);
    }

    static Condition seen(
            Sight sight, org.jooq.Field<Long> agency, org.jooq.Field<Long> by, org.jooq.Field<Long> shop) {
        Condition own = by.eq(sight.user().value());
        Condition colleagues =
                sight.ownOnly() ? DSL.falseCondition() : shop.isNull().or(shop.in(sight.shopNumbers()));
        return agency.eq(sight.agency().value()).and(own.or(colleagues));
    }

    private static Condition seen(Sight sight) {
        return seen(sight, BULK_CHECK.AGENCY_ID, BULK_CHECK.BY_USER, BULK_CHECK.SHOP_ID);
    }

    private BulkCheck read(Record row) {
        Long shop = row.get(BULK_CHECK.SHOP_ID);
        String kind = row.get(BULK_CHECK.KIND);
        String category = row.get(BULK_CHECK.CATEGORY);
        String failure = row.get(BULK_CHECK.FAILURE_ZH);
        return new BulkCheck(
                row.get(BULK_CHECK.ID),
                new AgencyId(row.get(BULK_CHECK.AGENCY_ID)),
                shop == null ? null : new ShopId(shop),
                new UserId(row.get(BULK_CHECK.BY_USER)),
                row.get(BULK_CHECK.AT).toInstant(),
                row.get(BULK_CHECK.FILE),
                kind == null ? null : TextKind.find(kind).orElse(null),
                category == null ? null : Category.named(category),
                json.readValue(row.get(BULK_CHECK.COLUMNS), Columns.class),
                row.get(BULK_CHECK.HEADED),
                State.valueOf(row.get(BULK_CHECK.STATE)),
                new Counts(
                        row.get(BULK_CHECK.LINE_COUNT),
                        row.get(BULK_CHECK.BLOCKED),
                        row.get(BULK_CHECK.WARNED),
                        row.get(BULK_CHECK.FAULTY)),
                List.of(json.readValue(row.get(BULK_CHECK.RULES), RuleCount[].class)),
                failure == null ? null : new Bilingual(failure, row.get(BULK_CHECK.FAILURE_EN)));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_FAILURE ? text : text.substring(0, LONGEST_FAILURE);
    }

    static OffsetDateTime moment(Instant at) {
        return at.atZone(Period.BEIJING).toOffsetDateTime();
    }
}
