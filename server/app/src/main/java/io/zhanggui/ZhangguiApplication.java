package io.zhanggui;

import io.zhanggui.shared.Period;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** The Spring application; modules are found by their packages. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ZhangguiApplication {

    /**
     * Opens the stores and, where asked for, the web server.
     *
     * @return the running application; closing it stops the server and the embedded database
     */
    public static ConfigurableApplicationContext start(StartOptions options) {
        SpringApplication application = new SpringApplication(ZhangguiApplication.class);
        if (!options.web()) {
            application.setWebApplicationType(WebApplicationType.NONE);
            application.addInitializers(context ->
                    context.getBeanFactory().registerSingleton("withoutControllers", new WithoutControllers()));
        }
        return application.run(options.arguments().toArray(String[]::new));
    }

    /** Beijing time, for whoever asks what day it is. */
    @Bean
    Clock clock() {
        return Clock.system(Period.BEIJING);
    }
}
