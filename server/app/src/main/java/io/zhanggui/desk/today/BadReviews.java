package io.zhanggui.desk.today;

import static io.zhanggui.desk.today.Cases.counted;
import static io.zhanggui.desk.today.Cases.equal;

import io.zhanggui.metrics.Note;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.Coverage;
import io.zhanggui.warehouse.FactKind;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.Facts;
import io.zhanggui.warehouse.Relation;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Bad and middling reviews of the last week; their words are not kept, so each leads to its item. */
@Component
@Order(6)
final class BadReviews implements DutySource {

    private static final String KEY = "bad_reviews";
    private static final Note TITLE = new Note("新的中差评", "New bad reviews");
    private static final String PAGE = "/desk/items";
    private static final int LATELY_DAYS = 7;
    private static final int LOOK_BACK_DAYS = 30;

    private static final Map<String, Note> RATINGS =
            Map.of("差评", new Note("差评", "bad"), "中评", new Note("中评", "middling"));

    private final Facts facts;

    BadReviews(Facts facts) {
        this.facts = facts;
    }

    @Override
    public Duty look(Scope scope, LocalDateTime now) {
        Period days = new Period(
                now.toLocalDate().minusDays(LOOK_BACK_DAYS), now.toLocalDate().plusDays(1));
        Coverage coverage = facts.coverage(scope, FactKind.REVIEW, days, null);
        if (coverage.known().isEmpty()) {
            return Duty.unknown(
                    KEY,
                    TITLE,
                    new Note("近 30 天没有评价数据", "no reviews of the last 30 days are loaded"),
                    new Note("导入生意参谋“评价分析”的下载", "Import the review report of 生意参谋"),
                    "/data/imports");
        }
        FactQuestion question = new FactQuestion(
                Relation.REVIEWS,
                List.of(counted("bad", equal("rating", "差评")), counted("middling", equal("rating", "中评"))),
                "reviewed_at",
                new Period(days.to().minusDays(LATELY_DAYS + 1L), days.to()),
                List.of(),
                null);
        Cases reviews = new Cases(facts.rows(scope, question, 0, Cases.MOST));
        if (reviews.total() == 0) {
            return Duty.fine(
                    KEY,
                    TITLE,
                    new Note("近 7 天没有新的中差评", "no bad review in the last 7 days"),
                    coverage.latestSource(),
                    PAGE);
        }
        return told(reviews, coverage.latestSource());
    }

    private static Duty told(Cases reviews, @Nullable LocalDateTime knownAt) {
        long bad = reviews.list().stream()
                .filter(review -> "差评".equals(review.text("rating")))
                .count();
        return new Duty(
                KEY,
                TITLE,
                Urgency.TODAY,
                new Note(
                        "近 7 天有 " + bad + " 条差评、" + (reviews.total() - bad) + " 条中评",
                        bad + " bad and " + (reviews.total() - bad) + " middling reviews in the last 7 days"),
                new Note("到千牛评价管理里回复，联系买家解决", "Answer them in Qianniu (千牛) and settle with the buyers"),
                reviews.total(),
                knownAt,
                PAGE,
                new Duty.Rows(
                                List.of(
                                        new Note("评价时间", "Reviewed at"),
                                        new Note("评价", "Rating"),
                                        new Note("商品 ID", "Item"),
                                        new Note("规格", "Variant")),
                                reviews.list().stream()
                                        .map(review -> Arrays.<@Nullable String>asList(
                                                Said.moment(review.moment("reviewed_at")),
                                                review.text("rating"),
                                                review.text("item_id"),
                                                review.text("variant")))
                                        .toList())
                        .withPages(reviews.list().stream()
                                .map(review -> PAGE + "?shop=" + review.shop() + "&item=" + review.text("item_id"))
                                .toList())
                        .ofShops(reviews.list().stream().map(Cases.Case::shop).toList())
                        .saying(RATINGS));
    }
}
