package io.zhanggui.compliance.appeal;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.ShopId;
import io.zhanggui.shared.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Penalties to try things with. */
public final class GivenPenalties {

    private GivenPenalties() {}

    /** Two points and 300 yuan for 全网最低价 on 2026-11-20, with an accepted word. */
    public static Penalty penalty() {
        Instant at = Instant.parse("2026-11-21T02:00:00Z");
        return new Penalty(
                4,
                new AgencyId(1),
                new ShopId(2),
                LocalDate.parse("2026-11-20"),
                at,
                "商品标题含“全网最低价”，属于虚假宣传",
                "price",
                null,
                "补水面膜 10 片",
                new BigDecimal("2.0"),
                30_000L,
                "商品下架",
                "运营照抄竞品标题",
                "标题发布前先过检查",
                false,
                null,
                new UserId(7),
                at,
                List.of(
                        new Proposal(
                                1,
                                4,
                                Proposal.Kind.WORD,
                                "全网最低",
                                Proposal.State.ACCEPTED,
                                "是",
                                new UserId(7),
                                at,
                                null,
                                null),
                        new Proposal(
                                2,
                                4,
                                Proposal.Kind.EXAMPLE,
                                "全场最低",
                                Proposal.State.PROPOSED,
                                null,
                                new UserId(7),
                                at,
                                null,
                                null)));
    }
}
