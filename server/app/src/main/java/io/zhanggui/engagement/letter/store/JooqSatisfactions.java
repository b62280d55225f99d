package io.zhanggui.engagement.letter.store;

import static io.zhanggui.engagement.letter.store.generated.tables.Satisfaction.SATISFACTION;

import io.zhanggui.engagement.client.ClientId;
import io.zhanggui.engagement.letter.Satisfaction;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.UserId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Answers to the satisfaction survey. */
@Repository
public class JooqSatisfactions {

    private static final TypeReference<Map<String, Integer>> SCORES = new TypeReference<>() {};

    private final DSLContext tables;
    private final JsonMapper json;

    JooqSatisfactions(DSLContext tables, JsonMapper json) {
        this.tables = tables;
        this.json = json;
    }

    /** @return false where the person answered for the month before */
    public boolean insert(AgencyId agency, ClientId client, Satisfaction answer) {
        return tables.insertInto(SATISFACTION)
                        .set(SATISFACTION.AGENCY_ID, agency.value())
                        .set(SATISFACTION.CLIENT_ID, client.value())
                        .set(SATISFACTION.MONTH, answer.month())
                        .set(SATISFACTION.RESPONDENT, answer.respondent())
                        .set(SATISFACTION.BY_USER, answer.by().value())
                        .set(SATISFACTION.BY_STAFF, answer.byStaff())
                        .set(SATISFACTION.SCORES, json.writeValueAsString(byName(answer.scores())))
                        .set(SATISFACTION.REMARK, answer.remark())
                        .set(SATISFACTION.AT, answer.at().atZone(Period.BEIJING).toOffsetDateTime())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** The latest month first. */
    public List<Satisfaction> list(AgencyId agency, ClientId client) {
        return tables.selectFrom(SATISFACTION)
                .where(SATISFACTION.AGENCY_ID.eq(agency.value()))
                .and(SATISFACTION.CLIENT_ID.eq(client.value()))
                .orderBy(SATISFACTION.MONTH.desc(), SATISFACTION.ID.desc())
                .fetch(this::read);
    }

    private Satisfaction read(Record row) {
        Map<Satisfaction.Question, Integer> scores = new EnumMap<>(Satisfaction.Question.class);
        json.readValue(row.get(SATISFACTION.SCORES), SCORES)
                .forEach((question, score) -> scores.put(Satisfaction.Question.valueOf(question), score));
        return new Satisfaction(
                row.get(SATISFACTION.MONTH),
                row.get(SATISFACTION.RESPONDENT),
                new UserId(row.get(SATISFACTION.BY_USER)),
                row.get(SATISFACTION.BY_STAFF),
                scores,
                row.get(SATISFACTION.REMARK),
                row.get(SATISFACTION.AT).toInstant());
    }

    private static Map<String, Integer> byName(Map<Satisfaction.Question, Integer> scores) {
        Map<String, Integer> named = new java.util.TreeMap<>();
        scores.forEach((question, score) -> named.put(question.name(), score));
        return named;
    }
}
