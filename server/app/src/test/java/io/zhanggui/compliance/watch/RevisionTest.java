package io.zhanggui.compliance.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class RevisionTest {

    @Test
    void one_kept_before_unknown_shops_were_told_apart_is_still_read() {
        Revision kept = new JsonMapper()
                .readValue("{\"level\":\"high\",\"changes\":[],\"same\":2,\"shops\":[\"甲\"]}", Revision.class);
        assertThat(kept).isEqualTo(new Revision(Level.HIGH, List.of(), 2, List.of("甲"), List.of()));
    }

    @Test
    void shops_whose_goods_are_not_known_are_said_to_be_just_that() {
        Revision revision = new Revision(Level.HIGH, List.of(), 0, List.of(), List.of("甲", "乙"));
        assertThat(revision.shopsInWords().zh()).isEqualTo("没有匹配到店铺；类目未知，请看是否在售：甲、乙");
        assertThat(revision.shopsInWords().en()).isEqualTo("0 shops are concerned; of 2 nothing says what they sell");
    }
}
