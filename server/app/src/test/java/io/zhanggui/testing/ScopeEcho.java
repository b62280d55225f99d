package io.zhanggui.testing;

import io.zhanggui.identity.Caller;
import io.zhanggui.shared.Scope;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An endpoint as every module writes them, which says what scope it was given. */
@RestController
class ScopeEcho {

    record Echo(String caller, long agency, Set<Long> shops) {}

    @GetMapping("/api/echo")
    Echo echo(Caller caller, Scope scope) {
        return new Echo(caller.name(), scope.agency().value(), scope.shopNumbers());
    }
}
