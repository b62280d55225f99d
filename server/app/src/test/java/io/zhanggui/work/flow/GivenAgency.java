package io.zhanggui.work.flow;

import io.zhanggui.identity.Caller;
import io.zhanggui.identity.Role;
import io.zhanggui.notify.Inbox;
import io.zhanggui.shared.ShopId;
import io.zhanggui.testing.TestServer;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An agency and its people, who are told things. */
final class GivenAgency {

    final TestServer server = TestServer.shared();
    final Caller operator = server.newAgency();

    /** The kinds of what a person was told, the latest first. */
    List<String> told(Caller person) {
        return server.get(Inbox.class).list(person, false, 0).items().stream()
                .map(notice -> notice.kind())
                .toList();
    }

    Caller person(Role role, @Nullable Set<ShopId> shops) {
        return server.newCaller(operator, role, shops);
    }
}
