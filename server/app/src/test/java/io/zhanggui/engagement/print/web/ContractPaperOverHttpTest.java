package io.zhanggui.engagement.print.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.engagement.SampleFiles;
import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.testing.Browser;
import io.zhanggui.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A contract's draft as PDF and Word. */
class ContractPaperOverHttpTest {

    private final TestServer server = TestServer.shared();
    private final Caller operator = server.newAgency();
    private final Browser manager = server.newPerson(operator, Role.MANAGER, null);

    @Test
    void a_text_that_is_a_contract_is_printed_and_another_one_is_not() {
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of("contract", SampleFiles.shipped().contract()));

        assertThat(manager.post("/api/contract-papers/draft.pdf", body).body()).startsWith("%PDF");
        assertThat(manager.post("/api/contract-papers/draft.docx", body).statusCode())
                .isEqualTo(200);
        assertThat(manager.post("/api/contract-papers/draft.pdf", "{\"contract\":\"a: 1\"}")
                        .body())
                .contains("ENGAGEMENT-9580");
    }
}
