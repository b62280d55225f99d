package io.zhanggui.identity.web;

import io.zhanggui.identity.Role;
import java.util.List;

/** Who is logged in and what they see. */
record SessionView(Person user, House agency, List<ShopView> shops, boolean mustChangePassword, String version) {

    record Person(long id, String name, String displayName, String role, String roleZh) {

        static Person of(long id, String name, String displayName, Role role) {
            return new Person(id, name, displayName, role.key(), role.zh());
        }
    }

    record House(long id, String name) {}
}
