package io.zhanggui.compliance.gate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.compliance.Category;
import io.zhanggui.compliance.gate.Certificate;
import io.zhanggui.compliance.gate.Publication;
import io.zhanggui.compliance.gate.PublicationKind;
import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Bilingual;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A certificate of a cotton shirt, against what became of the shirt. */
class SignedFactsTest {

    private static final String SHIRT = "纯棉短袖 2026 夏";

    @Test
    void spaces_width_and_signs_make_no_other_article() {
        assertThat(changes(signed(Category.APPAREL, ""), "纯棉短袖２０２６ 夏！", Category.APPAREL, ""))
                .isEmpty();
    }

    @Test
    void another_name_category_or_brand_is_another_article_and_each_is_told() {
        assertThat(changes(signed(Category.APPAREL, "花之谷"), "真丝连衣裙", Category.OTHER, ""))
                .extracting(Bilingual::zh)
                .containsExactly(
                        "签署时是“纯棉短袖 2026 夏”，现在是“真丝连衣裙”，要重查并重新签署",
                        "签署时类目是“服装”，现在是“其他”，要重查并重新签署",
                        "签署时品牌是“花之谷”，现在是空的，要重查并重新签署");
    }

    @Test
    void of_a_certificate_that_kept_the_name_alone_the_name_alone_is_compared() {
        assertThat(changes(signed(null, null), SHIRT, Category.OTHER, "花之谷")).isEmpty();
        assertThat(changes(signed(null, null), "真丝连衣裙", Category.OTHER, "花之谷")).hasSize(1);
    }

    private static List<Bilingual> changes(Certificate signed, String title, Category category, String brand) {
        return SignedFacts.changes(
                signed,
                new Publication(
                        5,
                        new AgencyId(3),
                        new ShopId(1),
                        PublicationKind.ITEM,
                        "A1",
                        title,
                        category,
                        brand,
                        null,
                        null,
                        Publication.State.PREPARING,
                        List.of(),
                        new UserId(7),
                        Instant.EPOCH,
                        null,
                        null));
    }

    private static Certificate signed(@Nullable Category category, @Nullable String brand) {
        return new Certificate(
                1, 1, 5, SHIRT, category, brand, "", "h", LocalDate.of(2027, 1, 1), new UserId(7), Instant.EPOCH, "s");
    }
}
