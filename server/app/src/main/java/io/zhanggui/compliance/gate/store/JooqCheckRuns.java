package io.zhanggui.compliance.gate.store;

import static io.zhanggui.compliance.gate.store.generated.tables.Certificate.CERTIFICATE;
import static io.zhanggui.compliance.gate.store.generated.tables.CheckResult.CHECK_RESULT;
import static io.zhanggui.compliance.gate.store.generated.tables.CheckRun.CHECK_RUN;
import static io.zhanggui.compliance.gate.store.generated.tables.Publication.PUBLICATION;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.gate.Certificate;
import io.zhanggui.compliance.gate.CheckResult;
import io.zhanggui.compliance.gate.CheckRun;
import io.zhanggui.compliance.gate.Checklist;
import io.zhanggui.compliance.gate.EvidenceFile;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Runs of checklists, what was found in them, and the certificates of those that were signed. */
@Repository
public class JooqCheckRuns {

    private final DSLContext tables;
    private final JooqEvidence evidence;
    private final JsonMapper json;

    JooqCheckRuns(DSLContext tables, JooqEvidence evidence, JsonMapper json) {
        this.tables = tables;
        this.evidence = evidence;
        this.json = json;
    }

    public long insert(AgencyId agency, ShopId shop, long publication, Checklist list, UserId by, Instant at) {
        Long id = tables.insertInto(CHECK_RUN)
                .set(CHECK_RUN.AGENCY_ID, agency.value())
                .set(CHECK_RUN.SHOP_ID, shop.value())
                .set(CHECK_RUN.PUBLICATION_ID, publication)
                .set(CHECK_RUN.CHECKLIST_KEY, list.key())
                .set(CHECK_RUN.CHECKLIST_VERSION, list.version())
                .set(CHECK_RUN.CONTENT, json.writeValueAsString(list))
                .set(CHECK_RUN.CREATED_BY, by.value())
                .set(CHECK_RUN.CREATED_AT, Moments.of(at))
                .returningResult(CHECK_RUN.ID)
                .fetchOneInto(Long.class);
        return Objects.requireNonNull(id);
    }

    /** Adds what was found; it holds in the place of what was found before. */
    public void append(long run, List<CheckResult> results) {
        tables.batch(results.stream()
                        .map(result -> tables.insertInto(CHECK_RESULT)
                                .set(CHECK_RESULT.RUN_ID, run)
                                .set(CHECK_RESULT.NUMBER, result.number())
                                .set(CHECK_RESULT.OUTCOME, result.outcome().name())
                                .set(CHECK_RESULT.REASON, result.reason())
                                .set(CHECK_RESULT.LINK, result.link())
                                .set(CHECK_RESULT.BY_USER, result.by().value())
                                .set(CHECK_RESULT.AT, Moments.of(result.at())))
                        .toList())
                .execute();
    }

    /** One change of a run at a time, until the transaction ends. */
    public void lock(AgencyId agency, long run) {
        tables.select(CHECK_RUN.ID)
                .from(CHECK_RUN)
                .where(CHECK_RUN.AGENCY_ID.eq(agency.value()))
                .and(CHECK_RUN.ID.eq(run))
                .forUpdate()
                .fetch();
    }

    public Optional<CheckRun> find(AgencyId agency, long run) {
        return read(agency, CHECK_RUN.ID.eq(run)).stream().findFirst();
    }

    /** The newest first. */
    public List<CheckRun> listOf(AgencyId agency, long publication) {
        return read(agency, CHECK_RUN.PUBLICATION_ID.eq(publication));
    }

    /** One writer of an agency's certificates at a time, until the transaction ends. */
    public void lockChain(AgencyId agency) {
        tables.select(DSL.function(
                        "pg_advisory_xact_lock", Object.class, DSL.inline(4_712), DSL.inline((int) agency.value())))
                .fetch();
    }

    public void insert(AgencyId agency, Certificate certificate) {
        tables.insertInto(CERTIFICATE)
                .set(CERTIFICATE.AGENCY_ID, agency.value())
                .set(CERTIFICATE.NUMBER, certificate.number())
                .set(CERTIFICATE.RUN_ID, certificate.run())
                .set(CERTIFICATE.PUBLICATION_ID, certificate.publication())
                .set(CERTIFICATE.TITLE, certificate.title())
                .set(
                        CERTIFICATE.CATEGORY,
                        certificate.category() == null
                                ? null
                                : certificate.category().word())
                .set(CERTIFICATE.BRAND, certificate.brand())
                .set(CERTIFICATE.GRADE, certificate.grade())
                .set(CERTIFICATE.HASH, certificate.hash())
                .set(CERTIFICATE.VALID_UNTIL, certificate.validUntil())
                .set(CERTIFICATE.BY_USER, certificate.by().value())
                .set(CERTIFICATE.AT, Moments.of(certificate.at()))
                .set(CERTIFICATE.STAMP, certificate.stamp())
                .execute();
    }

    /** The agency's whole chain, from its first certificate. */
    public List<Certificate> chain(AgencyId agency) {
        return tables.selectFrom(CERTIFICATE)
                .where(CERTIFICATE.AGENCY_ID.eq(agency.value()))
                .orderBy(CERTIFICATE.NUMBER)
                .fetch(JooqCheckRuns::readCertificate);
    }

    public Optional<Certificate> findLast(AgencyId agency) {
        return tables.selectFrom(CERTIFICATE)
                .where(CERTIFICATE.AGENCY_ID.eq(agency.value()))
                .orderBy(CERTIFICATE.NUMBER.desc())
                .limit(1)
                .fetchOptional(JooqCheckRuns::readCertificate);
    }

    public Optional<Certificate> findCertificate(AgencyId agency, long number) {
        return tables.selectFrom(CERTIFICATE)
                .where(CERTIFICATE.AGENCY_ID.eq(agency.value()))
                .and(CERTIFICATE.NUMBER.eq(number))
                .fetchOptional(JooqCheckRuns::readCertificate);
    }

    /** The newest certificate of each checklist, by publication and then by the checklist's key. */
    public Map<Long, Map<String, Certificate>> newestOf(AgencyId agency, Collection<Long> publications) {
        Map<Long, Map<String, Certificate>> newest = new HashMap<>();
        tables.select(CERTIFICATE.fields())
                .select(CHECK_RUN.CHECKLIST_KEY)
                .from(CERTIFICATE)
                .join(CHECK_RUN)
                .on(CHECK_RUN.ID.eq(CERTIFICATE.RUN_ID))
                .where(CERTIFICATE.AGENCY_ID.eq(agency.value()))
                .and(CERTIFICATE.PUBLICATION_ID.in(publications))
                .orderBy(CERTIFICATE.NUMBER)
                .fetch()
                .forEach(row -> newest.computeIfAbsent(row.get(CERTIFICATE.PUBLICATION_ID), any -> new HashMap<>())
                        .put(row.get(CHECK_RUN.CHECKLIST_KEY), readCertificate(row)));
        return newest;
    }

    /** A certificate that is the newest of its list, what it is of and whose. */
    public record Ending(AgencyId agency, ShopId shop, String checklist, Certificate certificate) {}

    /** Those of all agencies that run out from one day to another and have no newer one beside them. */
    public List<Ending> listEnding(LocalDate from, LocalDate to) {
        Map<String, Ending> newest = new LinkedHashMap<>();
        tables.select(CERTIFICATE.fields())
                .select(CHECK_RUN.SHOP_ID, CHECK_RUN.CHECKLIST_KEY)
                .from(CERTIFICATE)
                .join(CHECK_RUN)
                .on(CHECK_RUN.ID.eq(CERTIFICATE.RUN_ID))
                .join(PUBLICATION)
                .on(PUBLICATION.ID.eq(CERTIFICATE.PUBLICATION_ID))
                .where(PUBLICATION.STATE.ne("WITHDRAWN"))
                .and(CERTIFICATE.VALID_UNTIL.ge(from))
                .orderBy(CERTIFICATE.AGENCY_ID, CERTIFICATE.NUMBER)
                .fetch()
                .forEach(row -> newest.put(
                        row.get(CERTIFICATE.PUBLICATION_ID) + " " + row.get(CHECK_RUN.CHECKLIST_KEY),
                        new Ending(
                                new AgencyId(row.get(CERTIFICATE.AGENCY_ID)),
                                new ShopId(row.get(CHECK_RUN.SHOP_ID)),
                                row.get(CHECK_RUN.CHECKLIST_KEY),
                                readCertificate(row))));
        return newest.values().stream()
                .filter(ending -> !ending.certificate().validUntil().isAfter(to))
                .toList();
    }

    private List<CheckRun> read(AgencyId agency, Condition which) {
        List<? extends Record> rows = tables.select(CHECK_RUN.fields())
                .from(CHECK_RUN)
                .where(CHECK_RUN.AGENCY_ID.eq(agency.value()))
                .and(which)
                .orderBy(CHECK_RUN.ID.desc())
                .fetch();
        List<Long> ids = rows.stream().map(row -> row.get(CHECK_RUN.ID)).toList();
        Map<Long, Map<Integer, CheckResult>> results = results(ids);
        Map<Long, List<EvidenceFile>> files = evidence.listOf(agency, JooqEvidence.Owner.RUN, ids);
        Map<Long, Certificate> certificates = tables.selectFrom(CERTIFICATE)
                .where(CERTIFICATE.RUN_ID.in(ids))
                .fetchMap(CERTIFICATE.RUN_ID, JooqCheckRuns::readCertificate);
        return rows.stream()
                .map(row -> {
                    long id = row.get(CHECK_RUN.ID);
                    return new CheckRun(
                            id,
                            agency,
                            new ShopId(row.get(CHECK_RUN.SHOP_ID)),
                            row.get(CHECK_RUN.PUBLICATION_ID),
                            json.readValue(row.get(CHECK_RUN.CONTENT), Checklist.class),
                            results.getOrDefault(id, Map.of()),
                            files.getOrDefault(id, List.of()).stream()
                                    .collect(Collectors.groupingBy(EvidenceFile::number)),
                            new UserId(row.get(CHECK_RUN.CREATED_BY)),
                            row.get(CHECK_RUN.CREATED_AT).toInstant(),
                            certificates.get(id));
                })
                .toList();
    }

    private Map<Long, Map<Integer, CheckResult>> results(List<Long> runs) {
        Map<Long, Map<Integer, CheckResult>> results = new HashMap<>();
        tables.selectFrom(CHECK_RESULT)
                .where(CHECK_RESULT.RUN_ID.in(runs))
                .orderBy(CHECK_RESULT.ID)
                .fetch()
                .forEach(row -> results.computeIfAbsent(row.get(CHECK_RESULT.RUN_ID), any -> new LinkedHashMap<>())
                        .put(
                                row.get(CHECK_RESULT.NUMBER),
                                new CheckResult(
                                        row.get(CHECK_RESULT.NUMBER),
                                        CheckResult.Outcome.valueOf(row.get(CHECK_RESULT.OUTCOME)),
                                        row.get(CHECK_RESULT.REASON),
                                        row.get(CHECK_RESULT.LINK),
                                        new UserId(row.get(CHECK_RESULT.BY_USER)),
                                        row.get(CHECK_RESULT.AT).toInstant())));
        return results;
    }

    private static Certificate readCertificate(Record row) {
        String category = row.get(CERTIFICATE.CATEGORY);
        return new Certificate(
                row.get(CERTIFICATE.NUMBER),
                row.get(CERTIFICATE.RUN_ID),
                row.get(CERTIFICATE.PUBLICATION_ID),
                row.get(CERTIFICATE.TITLE),
                category == null ? null : Category.named(category),
                row.get(CERTIFICATE.BRAND),
                row.get(CERTIFICATE.GRADE),
                row.get(CERTIFICATE.HASH),
                row.get(CERTIFICATE.VALID_UNTIL),
                new UserId(row.get(CERTIFICATE.BY_USER)),
                row.get(CERTIFICATE.AT).toInstant(),
                row.get(CERTIFICATE.STAMP));
    }
}
