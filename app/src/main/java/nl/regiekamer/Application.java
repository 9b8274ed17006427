package nl.regiekamer;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** One process, one database; the modules stand beside this class, in the order of the data. */
@SpringBootApplication
@Modulithic(systemName = "Regiekamer", sharedModules = "kernel")
public class Application {

    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
