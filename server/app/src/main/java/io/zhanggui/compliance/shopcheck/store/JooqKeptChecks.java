package io.zhanggui.compliance.shopcheck.store;

import static io.zhanggui.compliance.shopcheck.store.generated.tables.KeptCheck.KEPT_CHECK;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.Verdict;
import io.zhanggui.compliance.shopcheck.KeptCheck;
import io.zhanggui.compliance.shopcheck.KeptCheck.Hit;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What people checked. */
@Repository
public class JooqKeptChecks {

    private final DSLContext tables;
    private final JsonMapper json;

    JooqKeptChecks(DSLContext tables, JsonMapper json) {
        this.tables = tables;
        this.json = json;
    }

    /** Its id; that of {@code kept} is ignored. */
    public long insert(KeptCheck kept) {
        Long id = tables.insertInto(KEPT_CHECK)
                .set(KEPT_CHECK.AGENCY_ID, kept.agency().value())
                .set(
                        KEPT_CHECK.SHOP_ID,
                        kept.shop() == null ? null : kept.shop().value())
                .set(KEPT_CHECK.BY_USER, kept.by().value())
                .set(KEPT_CHECK.AT, JooqBulkChecks.moment(kept.at()))
                .set(KEPT_CHECK.KIND, kept.kind() == null ? null : kept.kind().word())
                .set(
                        KEPT_CHECK.CATEGORY,
                        kept.category() == null ? null : kept.category().word())
                .set(KEPT_CHECK.VERDICT, kept.verdict().name())
                .set(KEPT_CHECK.TEXT, kept.text())
                .set(KEPT_CHECK.HITS, json.writeValueAsString(kept.hits()))
                .set(KEPT_CHECK.FILE, kept.file())
                .set(KEPT_CHECK.BULK_ID, kept.bulk())
                .set(KEPT_CHECK.TEXTS, Math.toIntExact(kept.texts()))
                .set(KEPT_CHECK.BLOCKED, Math.toIntExact(kept.blocked()))
                .set(KEPT_CHECK.WARNED, Math.toIntExact(kept.warned()))
                .returningResult(KEPT_CHECK.ID)
                .fetchOneInto(Long.class);
        return Objects.requireNonNull(id);
    }

    /** The newest of that person since a moment with that very text. */
    public Optional<Long> findSame(AgencyId agency, UserId by, String text, Instant since) {
        return tables.select(KEPT_CHECK.ID)
                .from(KEPT_CHECK)
                .where(KEPT_CHECK.AGENCY_ID.eq(agency.value()))
                .and(KEPT_CHECK.BY_USER.eq(by.value()))
                .and(KEPT_CHECK.AT.ge(JooqBulkChecks.moment(since)))
                .and(KEPT_CHECK.TEXT.eq(text))
                .orderBy(KEPT_CHECK.ID.desc())
                .limit(1)
                .fetchOptional(Record1::value1);
    }

    public void delete(long id) {
        tables.deleteFrom(KEPT_CHECK).where(KEPT_CHECK.ID.eq(id)).execute();
    }

    public Optional<KeptCheck> find(Sight sight, long id) {
        return tables.selectFrom(KEPT_CHECK)
                .where(KEPT_CHECK.ID.eq(id))
                .and(seen(sight))
                .fetchOptional(this::read);
    }

    /** Forgets the words, and keeps what they broke. */
    public void clear(long id, List<Hit> withoutWords) {
        tables.update(KEPT_CHECK)
                .setNull(KEPT_CHECK.TEXT)
                .set(KEPT_CHECK.HITS, json.writeValueAsString(withoutWords))
                .where(KEPT_CHECK.ID.eq(id))
                .execute();
    }

    /**
     * The newest first.
     *
     * @param words that stand in the text, in the file's name or in what was found
     */
    public List<KeptCheck> list(
            Sight sight, @Nullable String words, @Nullable Verdict verdict, boolean mine, int offset, int most) {
        Condition fits = seen(sight);
        if (words != null) {
            fits = fits.and(KEPT_CHECK
                    .TEXT
                    .containsIgnoreCase(words)
                    .or(KEPT_CHECK.FILE.containsIgnoreCase(words))
                    .or(KEPT_CHECK.HITS.containsIgnoreCase(words)));
        }
        if (verdict != null) {
            fits = fits.and(KEPT_CHECK.VERDICT.eq(verdict.name()));
        }
        if (mine) {
            fits = fits.and(KEPT_CHECK.BY_USER.eq(sight.user().value()));
        }
        return tables.selectFrom(KEPT_CHECK)
                .where(fits)
                .orderBy(KEPT_CHECK.ID.desc())
                .limit(offset, most)
                .fetch(this::read);
    }

    private static Condition seen(Sight sight) {
        return JooqBulkChecks.seen(sight, KEPT_CHECK.AGENCY_ID, KEPT_CHECK.BY_USER, KEPT_CHECK.SHOP_ID);
    }

    private KeptCheck read(Record row) {
        Long shop = row.get(KEPT_CHECK.SHOP_ID);
        String kind = row.get(KEPT_CHECK.KIND);
        String category = row.get(KEPT_CHECK.CATEGORY);
        return new KeptCheck(
                row.get(KEPT_CHECK.ID),
                new AgencyId(row.get(KEPT_CHECK.AGENCY_ID)),
                shop == null ? null : new ShopId(shop),
                new UserId(row.get(KEPT_CHECK.BY_USER)),
                row.get(KEPT_CHECK.AT).toInstant(),
                kind == null ? null : TextKind.find(kind).orElse(null),
                category == null ? null : Category.named(category),
                Verdict.valueOf(row.get(KEPT_CHECK.VERDICT)),
                row.get(KEPT_CHECK.TEXT),
                List.of(json.readValue(row.get(KEPT_CHECK.HITS), Hit[].class)),
                row.get(KEPT_CHECK.FILE),
                row.get(KEPT_CHECK.BULK_ID),
                row.get(KEPT_CHECK.TEXTS),
                row.get(KEPT_CHECK.BLOCKED),
                row.get(KEPT_CHECK.WARNED));
    }
}
