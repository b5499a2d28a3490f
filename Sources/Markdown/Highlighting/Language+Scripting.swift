/// Languages of scripts and queries.
extension Language {
    static let scripting: [Language] = [
        python, ruby, lua, shell, powershell, sql, dockerfile, makefile,
    ]

    private static let python = Language("python py python3 py3 ipython pycon").with {
        $0.comment("#")
        $0.quote("\"\"\"", spansLines: true)
        $0.quote("'''", spansLines: true)
        $0.quote("\"")
        $0.quote("'")
        $0.sigils = [UInt8(ascii: "@"): .function]
        $0.add(
            .keyword,
            """
            and as assert async await break case class continue def del elif else except finally for
            from global if import in is lambda match nonlocal not or pass raise return try while with
            yield
            """)
        $0.add(.constant, "True False None self cls")
        $0.add(.type, "bool bytes dict float frozenset int list object set str tuple type")
    }

    private static let ruby = Language("ruby rb elixir ex exs").with {
        $0.comment("#")
        $0.quote("\"")
        $0.quote("'")
        $0.letters = [UInt8(ascii: "?"), UInt8(ascii: "!")]
        $0.sigils = [UInt8(ascii: "@"): .constant, UInt8(ascii: "$"): .constant]
        $0.add(
            .keyword,
            """
            alias and begin break case class def defmodule defp do else elsif end ensure fn for if in
            module next not or redo require rescue retry return super then undef unless until use when
            while yield
            """)
        $0.add(.constant, "true false nil self")
    }

    private static let lua = Language("lua").with {
        $0.comment("--", block: ("--[[", "]]"))
        $0.quote("[[", "]]", escapes: false, spansLines: true)
        $0.quote("\"")
        $0.quote("'")
        $0.hasCapitalTypes = false
        $0.add(
            .keyword,
            """
            and break do else elseif end for function goto if in local not or repeat return then until
            while
            """)
        $0.add(.constant, "true false nil self")
    }

    private static let shell = Language("bash sh shell zsh fish console shellsession terminal").with
    {
        $0.comment("#")
        $0.quote("\"", spansLines: true)
        $0.quote("'", escapes: false, spansLines: true)
        $0.letters = [UInt8(ascii: "-"), UInt8(ascii: ".")]
        $0.sigils = [UInt8(ascii: "$"): .constant]
        $0.hasCapitalTypes = false
        $0.callsFunctions = false
        $0.add(
            .keyword,
            """
            case do done elif else esac fi for function if in select then time until while return
            local export readonly declare set unset source exit trap
            """)
        $0.add(
            .function,
            """
            apt apt-get awk brew cat cd chmod chown cp curl cut docker echo find git go grep head kill
            kubectl ls make mkdir mv node npm npx pip pip3 pnpm printf ps pwd python python3 read rm
            rsync scp sed sort ssh sudo swift systemctl tail tar tee test touch uniq wc wget xargs yarn
            """)
    }

    private static let powershell = Language("powershell ps1 pwsh").with {
        $0.comment("#", block: ("<#", "#>"))
        $0.quote("\"")
        $0.quote("'", escapes: false)
        $0.letters = [UInt8(ascii: "-")]
        $0.ignoresCase = true
        $0.sigils = [UInt8(ascii: "$"): .constant]
        $0.add(
            .keyword,
            """
            begin break catch class continue do else elseif end exit filter finally for foreach
            function if in param process return switch throw trap try until using while
            """)
    }

    private static let sql = Language(
        "sql mysql postgresql postgres pgsql sqlite plsql tsql hive clickhouse"
    ).with {
        $0.ignoresCase = true
        $0.hasCapitalTypes = false
        $0.comment("--", block: ("/*", "*/"))
        $0.quote("'", escapes: false, spansLines: true)
        $0.quote("\"")
        $0.quote("`")
        $0.add(
            .keyword,
            """
            add all alter and as asc auto_increment begin between by cascade case check column commit
            constraint create cross database default delete desc distinct drop else end engine except
            exists explain foreign from full group having if in index inner insert intersect into is
            join key left like limit natural not null offset on or order outer over partition primary
            references replace returning right rollback row rows select set table temporary then to
            transaction trigger truncate union unique update using values view when where window with
            """)
        $0.add(
            .type,
            """
            bigint binary blob boolean char date datetime decimal double float int integer interval
            json jsonb numeric real serial smallint text time timestamp tinyint uuid varchar
            """)
        $0.add(.constant, "true false current_timestamp current_date")
    }

    private static let dockerfile = Language("dockerfile docker containerfile", kind: .commands)
        .with {
            $0.comment("#")
            $0.quote("\"")
            $0.quote("'")
            $0.letters = [UInt8(ascii: "-"), UInt8(ascii: ".")]
            $0.sigils = [UInt8(ascii: "$"): .constant]
            $0.hasCapitalTypes = false
            $0.callsFunctions = false
            $0.add(
                .keyword,
                """
                ADD ARG AS CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD
                RUN SHELL STOPSIGNAL USER VOLUME WORKDIR
                """)
        }

    private static let makefile = Language(
        "makefile make mk cmake", kind: .keyed(UInt8(ascii: ":"))
    )
    .with {
        $0.comment("#")
        $0.quote("\"")
        $0.quote("'")
        $0.letters = [UInt8(ascii: "-"), UInt8(ascii: ".")]
        $0.sigils = [UInt8(ascii: "$"): .constant]
        $0.hasCapitalTypes = false
        $0.callsFunctions = false
        $0.add(.keyword, "ifdef ifeq ifndef ifneq else endif include define endef export override")
    }
}
