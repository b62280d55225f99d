package io.zhanggui.compliance.gate.store;

import static io.zhanggui.compliance.gate.store.generated.tables.Publication.PUBLICATION;
import static io.zhanggui.compliance.gate.store.generated.tables.PublicationText.PUBLICATION_TEXT;
import static io.zhanggui.compliance.gate.store.generated.tables.WithheldText.WITHHELD_TEXT;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.TextKind;
import io.zhanggui.compliance.gate.Publication;
import io.zhanggui.compliance.gate.PublicationKind;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What is to go out. */
@Repository
public class JooqPublications {

    private final DSLContext tables;

    JooqPublications(DSLContext tables) {
        this.tables = tables;
    }

    /** What people say of a publication. */
    public record Said(
            ShopId shop,
            PublicationKind kind,
            String key,
            String title,
            Category category,
            String brand,
            @Nullable Long price,
            @Nullable Long crossedOut,
            List<Publication.Words> texts) {}

    /** Makes one, or changes the one of that shop, kind and key. */
    public long save(AgencyId agency, Said said, UserId by, Instant at) {
        Long id = tables.insertInto(PUBLICATION)
                .set(PUBLICATION.AGENCY_ID, agency.value())
                .set(PUBLICATION.SHOP_ID, said.shop().value())
                .set(PUBLICATION.KIND, said.kind().name())
                .set(PUBLICATION.NAME_KEY, said.key())
                .set(PUBLICATION.TITLE, said.title())
                .set(PUBLICATION.CATEGORY, said.category().word())
                .set(PUBLICATION.BRAND, said.brand())
                .set(PUBLICATION.PRICE, said.price())
                .set(PUBLICATION.CROSSED_OUT, said.crossedOut())
                .set(PUBLICATION.STATE, Publication.State.PREPARING.name())
                .set(PUBLICATION.CREATED_BY, by.value())
                .set(PUBLICATION.CREATED_AT, Moments.of(at))
                .onConflict(PUBLICATION.AGENCY_ID, PUBLICATION.SHOP_ID, PUBLICATION.KIND, PUBLICATION.NAME_KEY)
                .doUpdate()
                .set(PUBLICATION.TITLE, said.title())
                .set(PUBLICATION.CATEGORY, said.category().word())
                .set(PUBLICATION.BRAND, said.brand())
                .set(PUBLICATION.PRICE, said.price())
                .set(PUBLICATION.CROSSED_OUT, said.crossedOut())
                .returningResult(PUBLICATION.ID)
                .fetchOneInto(Long.class);
        long saved = Objects.requireNonNull(id);
        tables.deleteFrom(PUBLICATION_TEXT)
                .where(PUBLICATION_TEXT.PUBLICATION_ID.eq(saved))
                .execute();
        for (Publication.Words words : said.texts()) {
            tables.insertInto(PUBLICATION_TEXT)
                    .set(PUBLICATION_TEXT.PUBLICATION_ID, saved)
                    .set(PUBLICATION_TEXT.KIND, words.kind().name())
                    .set(PUBLICATION_TEXT.CONTENT, words.content())
                    .set(PUBLICATION_TEXT.HASH, words.hash())
                    .execute();
        }
        return saved;
    }

    /** Remembers words that must come down, once each. */
    public void withhold(long id, List<Publication.Words> texts) {
        texts.forEach(words -> tables.insertInto(WITHHELD_TEXT)
                .set(WITHHELD_TEXT.PUBLICATION_ID, id)
                .set(WITHHELD_TEXT.KIND, words.kind().name())
                .set(WITHHELD_TEXT.CONTENT, words.content())
                .set(WITHHELD_TEXT.HASH, words.hash())
                .onConflictDoNothing()
                .execute());
    }

    /** What publications said once and had to come down then. */
    public Map<Long, List<Publication.Words>> withheld(List<Long> publications) {
        return tables.selectFrom(WITHHELD_TEXT)
                .where(WITHHELD_TEXT.PUBLICATION_ID.in(publications))
                .orderBy(WITHHELD_TEXT.ID)
                .fetchGroups(
                        WITHHELD_TEXT.PUBLICATION_ID,
                        row -> new Publication.Words(
                                TextKind.valueOf(row.get(WITHHELD_TEXT.KIND)),
                                row.get(WITHHELD_TEXT.CONTENT),
                                row.get(WITHHELD_TEXT.HASH)));
    }

    /** Every brand that publications of an agency were said to bear. */
    public Set<String> brands(AgencyId agency) {
        return tables.selectDistinct(PUBLICATION.BRAND)
                .from(PUBLICATION)
                .where(PUBLICATION.AGENCY_ID.eq(agency.value()))
                .and(PUBLICATION.BRAND.ne(""))
                .fetchSet(PUBLICATION.BRAND);
    }

    /** Holds the row until the transaction ends, so that two do not publish at once. */
    public void lock(long id) {
        tables.select(PUBLICATION.ID)
                .from(PUBLICATION)
                .where(PUBLICATION.ID.eq(id))
                .forUpdate()
                .fetch();
    }

    public void setState(long id, Publication.State state, @Nullable UserId publishedBy, @Nullable Instant at) {
        tables.update(PUBLICATION)
                .set(PUBLICATION.STATE, state.name())
                .set(PUBLICATION.PUBLISHED_BY, publishedBy == null ? null : publishedBy.value())
                .set(PUBLICATION.PUBLISHED_AT, at == null ? null : Moments.of(at))
                .where(PUBLICATION.ID.eq(id))
                .execute();
    }

    public Optional<Publication> find(AgencyId agency, long id) {
        return tables.selectFrom(PUBLICATION)
                .where(PUBLICATION.AGENCY_ID.eq(agency.value()))
                .and(PUBLICATION.ID.eq(id))
                .fetchOptional(row -> read(row, texts(List.of(id))));
    }

    /** The newest first. */
    public List<Publication> list(Scope scope) {
        List<? extends Record> rows = tables.selectFrom(PUBLICATION)
                .where(PUBLICATION.AGENCY_ID.eq(scope.agency().value()))
                .and(PUBLICATION.SHOP_ID.in(scope.shopNumbers()))
                .orderBy(PUBLICATION.ID.desc())
                .fetch();
        Map<Long, List<Publication.Words>> texts =
                texts(rows.stream().map(row -> row.get(PUBLICATION.ID)).toList());
        return rows.stream().map(row -> read(row, texts)).toList();
    }

    private Map<Long, List<Publication.Words>> texts(List<Long> publications) {
        return tables.selectFrom(PUBLICATION_TEXT)
                .where(PUBLICATION_TEXT.PUBLICATION_ID.in(publications))
                .orderBy(PUBLICATION_TEXT.ID)
                .fetchGroups(
                        PUBLICATION_TEXT.PUBLICATION_ID,
                        row -> new Publication.Words(
                                TextKind.valueOf(row.get(PUBLICATION_TEXT.KIND)),
                                row.get(PUBLICATION_TEXT.CONTENT),
                                row.get(PUBLICATION_TEXT.HASH)));
    }

    private static Publication read(Record row, Map<Long, List<Publication.Words>> texts) {
        Long publishedBy = row.get(PUBLICATION.PUBLISHED_BY);
        return new Publication(
                row.get(PUBLICATION.ID),
                new AgencyId(row.get(PUBLICATION.AGENCY_ID)),
                new ShopId(row.get(PUBLICATION.SHOP_ID)),
                PublicationKind.valueOf(row.get(PUBLICATION.KIND)),
                row.get(PUBLICATION.NAME_KEY),
                row.get(PUBLICATION.TITLE),
                Category.named(row.get(PUBLICATION.CATEGORY)),
                row.get(PUBLICATION.BRAND),
                row.get(PUBLICATION.PRICE),
                row.get(PUBLICATION.CROSSED_OUT),
                Publication.State.valueOf(row.get(PUBLICATION.STATE)),
                texts.getOrDefault(row.get(PUBLICATION.ID), List.of()),
                new UserId(row.get(PUBLICATION.CREATED_BY)),
                row.get(PUBLICATION.CREATED_AT).toInstant(),
                publishedBy == null ? null : new UserId(publishedBy),
                Moments.instant(row.get(PUBLICATION.PUBLISHED_AT)));
    }
}
