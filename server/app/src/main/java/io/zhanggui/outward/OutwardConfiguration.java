package io.zhanggui.outward;

import java.net.InetAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the administrator allows the server to call. */
@Configuration(proxyBeanMethods = false)
class OutwardConfiguration {

    @Bean
    OutwardAddresses outwardAddresses(@Value("${zhanggui.outward.private:false}") boolean privateAllowed) {
        return new OutwardAddresses(privateAllowed, InetAddress::getAllByName);
    }
}
