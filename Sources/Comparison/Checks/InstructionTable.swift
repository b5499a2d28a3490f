/// What people write when they ask for a length, a form, a language: patterns by what they mean.
enum InstructionTable {
    static let patterns: [InstructionPattern] = text.split(separator: "\n").compactMap {
        InstructionPattern($0)
    }

    /// A kind is a demand and perhaps a unit. Earlier lines win over later ones.
    private static let text = """
        between han: # (字)? (到|至|-|~) # (个)? (字|汉字)
        between words: (between)? # (to|-|and) # (words)
        between sentences: # (到|至|-|~) # (句)
        between sentences: (between)? # (to|-|and) # (sentences)
        between paragraphs: (between)? # (to|-|and) # (paragraphs)
        between paragraphs: # (到|至|-|~) # (个)? (段落|自然段|段)
        near han: (控制在|限制在|控制到) (约|大约)? # (个)? (字|汉字) (左右|上下)
        near han: (概括成|概括为|总结成|总结为|缩写成|缩写为|缩写到|压缩到|扩写到|扩写成|写成|改写成) (一段|一篇)? (约|大约)? # (个)? (字)
        most han: (不超过|不要超过|不得超过|不能超过|别超过|最多|至多|控制在|限制在|限) (在)? # (个)? (字|汉字) (以内|之内|内)?
        most han: # (个)? (字|汉字) (以内|之内|内|以下|内的)
        below han: (少于|小于|低于) # (个)? (字|汉字)
        least han: (至少|不少于|不低于|最少|不得少于|不能少于) (写)? (要)? (有)? # (个)? (字|汉字)
        least han: # (个)? (字|汉字) (以上)
        near han: (约|大约|大概)? # (个)? (字|汉字) (左右|上下)
        near han: (一篇|一段|一份|一则|一个) (约|大约)? # (个)? (字|汉字) (的)
        near han: (约|大约|大概) # (个)? (字|汉字)
        most sentences: (不超过|不要超过|最多|至多|控制在|限制在) # (个)? (句话|句)
        most sentences: # (个)? (句话|句) (以内|之内|内)
        exact sentences: (用|以|请用|写) # (句话) (概括|总结|说明|解释|介绍|回答|描述|说清楚|讲清楚)
        exact sentences: # (句话) (概括|总结|说明|解释|介绍|回答|描述|简要概括|简要说明|说清楚|讲清楚)
        least sentences: (至少|不少于) # (句话|句)
        most paragraphs: (不超过|最多|控制在) # (个)? (段落|自然段|段)
        most paragraphs: # (个)? (段落|自然段|段) (以内|之内)
        exact paragraphs: (分成|分为|分|写) # (个)? (段落|自然段|段)
        most lines: (不超过|最多) # (行)
        most characters: (不超过|最多|控制在) # (个)? (字符)
        most characters: # (个)? (字符) (以内|之内)
        most words: (不超过|最多|控制在) # (个)? (单词|词)
        most words: # (个)? (单词) (以内|之内)
        most words: (at_most|no_more_than|not_more_than|up_to|within|maximum_of|maximum|max|limited_to|limit_of|not_exceed|not_exceeding) # (words)
        most words: # (words) (or_less|or_fewer|max|maximum|at_most|or_under)
        below words: (under|fewer_than|less_than|below) # (words)
        least words: (at_least|no_fewer_than|no_less_than|not_less_than|minimum_of|a_minimum_of) # (words)
        least words: # (words) (or_more|minimum|at_least)
        exact words: (exactly) # (words)
        near words: (about|around|approximately|roughly) # (words)
        near words: (a|an) # (-)? (word) (essay|summary|article|story|answer|paragraph|description|review|post)
        most words: (in) # (words)
        most sentences: (at_most|no_more_than|up_to|within|maximum_of|max) # (sentences)
        most sentences: # (sentences) (or_less|or_fewer|max|maximum)
        least sentences: (at_least) # (sentences)
        exact sentences: (exactly|in|using|with) (exactly)? # (short|brief|simple)? (sentences)
        exact sentences: (in|with) (one|a_single) (sentence)
        most paragraphs: (at_most|no_more_than|up_to|within) # (paragraphs)
        exact paragraphs: (exactly|in|write) (exactly)? # (short|brief)? (paragraphs)
        most characters: (at_most|no_more_than|up_to|within|under) # (characters)
        most lines: (at_most|no_more_than|up_to|within) # (lines)
        json only: (只|仅|只能|只需|仅需|只要|直接) (要)? (输出|返回|回复|回答|给出)? (一个|一段|合法的|有效的|纯)? (json)
        json only: (return|respond|reply|output|answer) (only|just|strictly) (with|in|a|the)? (valid)? (json)
        json only: (only|just) (return|respond_with|reply_with|output) (a|the)? (valid)? (json)
        json only: (return|output|respond_with|reply_with) (valid)? (json) (only)
        json any: (以|用|按|按照|严格按照) (以下|如下|下面的|下列)? (标准|严格的|合法的|有效的)? (json) (的)? (格式|形式|对象|数组|字符串)? (返回|输出|回答|回复|给出|呈现|作答)
        json any: (返回|输出) (一个|合法的|有效的|标准的|标准)? (json)
        json any: (return|output|respond_with|reply_with|produce|emit) (a|an|the|your_answer_as|it_as|the_result_as)? (valid|well-formed)? (json)
        json any: (answer|respond|reply|return|output) ~12 (in|as) (valid)? (json)
        table: (用|以|做成|整理成|列成|画成|生成|输出) (一个|一张|markdown|对比)? (表格|对照表|对比表)
        table: (表格) (形式|格式|的形式|的方式) ~4 (回答|输出|展示|列出|呈现|给出|返回|对比|比较)
        table: (in|as|using|use|with|into|create|make|draw) (a|the)? (markdown|comparison)? (table)
        table: (in|as) (a)? (table) (format|form)
        code any: (放在|放进|放到|写在|用|使用) (一个)? (代码块)
        code any: (in|inside|within|as) (a|one)? (fenced|single)? (code_block|code_fence)
        headings: (加上|加|带|使用|用|要有) (小标题|二级标题|markdown标题)
        headings: (with|use|using|add) (markdown|clear|section)? (headings|subheadings)
        nolist: (不要|请勿|别|禁止|不使用|不用|不能|不得|避免) (使用|用|出现|输出|写成|列成)? (任何|项目符号|编号|有序|无序)? (列表|项目符号|分点|列点|条列)
        nolist: (no|without|avoid|avoid_using|do_not_use|don't_use|not_use|never_use) (any)? (bullet|bulleted|numbered)? (bullet_points|bullets|lists|list)
        plain: (不要|请勿|别|禁止|不使用|不用|不能|不得) (使用|用|输出|出现|带)? (任何)? (markdown)
        plain: (纯文本|plain_text) (only|回答|输出|格式|返回|回复)
        plain: (no|without|avoid|do_not_use|don't_use|not_use) (any)? (markdown)
        plain: (in|use|as|only) (plain_text)
        excludes: (不要|不能|不得|不许|禁止|请勿|别|避免) (在)? ~6 (出现|提到|提及|使用|用|包含|含有|说) (到|了)? ~4 "
        excludes: (do_not|don't|never|must_not|should_not|shouldn't|avoid) (use|using|mention|mentioning|include|including|contain|containing|say|saying) (the|any)? (word|words|phrase|term)? "
        excludes: (without) (using|mentioning|saying) (the)? (word|words|phrase|term)? "
        contains: (必须|务必|一定要|需要|要求|应当|应该|要) ~4 (包含|包括|提到|提及|出现|含有|使用) (到|了)? (词语|词|短语|关键词|以下词语)? ~2 "
        contains: (must|should|has_to|needs_to|make_sure_to|be_sure_to) (include|mention|contain|use) (the)? (word|words|phrase|term|string)? "
        begins: (以|用) " (这句话|这个词|这几个字|两个字|作为)? (开头|开始|起头|打头)
        begins: (开头|第一句) (必须|要)? (是|为|写) "
        begins: (start|begin|starting|beginning) (your_answer|the_answer|your_reply|it|the_reply|your_response)? (with) (the)? (word|words|phrase|sentence)? "
        ends: (以|用) " (这句话|这个词|这几个字|两个字|作为)? (结尾|结束|收尾)
        ends: (结尾|最后一句) (必须|要)? (是|为|写) "
        ends: (end|finish|ending|close) (your_answer|the_answer|your_reply|it|the_reply|your_response)? (with) (the)? (word|words|phrase|sentence)? "
        language english: (用|使用|以) (地道的|纯|全)? (英文|英语) (来)? (回答|作答|回复|写|输出|撰写|给出|答复|解释|介绍)
        language english: (翻译成|译成|翻译为|译为) (英文|英语)
        language english: (回答|回复|输出|答案) (请)? (用|使用) (英文|英语)
        language english: (answer|reply|respond|write|output|explain) ~16 (in_english)
        language english: (translate) ~24 (into_english|to_english)
        language traditional: (用|使用|以) (繁体中文|繁体字|繁体|正体字|正体中文|繁體中文|繁體字|繁體)
        language traditional: (in) (traditional_chinese)
        language simplified: (用|使用|以) (简体中文|简体字|简体)
        language simplified: (in) (simplified_chinese)
        language chinese: (用|使用|以) (纯)? (中文|汉语|普通话) (来)? (回答|作答|回复|写|输出|撰写|给出|答复|解释|介绍)
        language chinese: (翻译成|译成|翻译为|译为) (中文|汉语)
        language chinese: (回答|回复|输出|答案) (请)? (用|使用) (中文|汉语)
        language chinese: (answer|reply|respond|write|output|explain) ~16 (in_chinese|in_mandarin)
        language chinese: (translate) ~24 (into_chinese|to_chinese)
        language japanese: (用|使用|以) (日文|日语) (来)? (回答|作答|回复|写|输出)
        language japanese: (answer|reply|respond|write|translate) ~16 (in_japanese|into_japanese|to_japanese)
        language korean: (answer|reply|respond|write|translate) ~16 (in_korean|into_korean|to_korean)
        language french: (用|使用|以) (法语|法文) (来)? (回答|作答|回复|写|输出|撰写|给出|答复|解释|介绍)
        language french: (翻译成|译成|翻译为|译为) (法语|法文)
        language french: (answer|reply|respond|write|output|explain) ~16 (in_french)
        language french: (translate) ~24 (into_french|to_french)
        language german: (用|使用|以) (德语|德文) (来)? (回答|作答|回复|写|输出|撰写|给出|答复|解释|介绍)
        language german: (翻译成|译成|翻译为|译为) (德语|德文)
        language german: (answer|reply|respond|write|output|explain) ~16 (in_german)
        language german: (translate) ~24 (into_german|to_german)
        language spanish: (用|使用|以) (西班牙语|西班牙文|西语) (来)? (回答|作答|回复|写|输出|撰写|给出|答复|解释|介绍)
        language spanish: (翻译成|译成|翻译为|译为) (西班牙语|西班牙文|西语)
        language spanish: (answer|reply|respond|write|output|explain) ~16 (in_spanish)
        language spanish: (translate) ~24 (into_spanish|to_spanish)
        items: (列出|列举|给出|给我|写出|提出|提供|推荐|总结出|举出|举|说出|说明) (最重要的|主要的|最常见的|不同的|以下)? # (个|点|条|项|种|款|本|部|家|句|道) (要点|建议|例子|理由|原因|方法|优点|缺点|步骤|名字|标题|点|选项|示例|好处|区别|特点|书|电影|题|问题)?
        items: (分|分成|分为|用) # (点|条|个要点|个部分) (来)? (说明|回答|总结|概括|列出|阐述|论述|讲|介绍|作答)?
        items: # (bullet_points|bullets|bullet_point)
        items: (list|give|give_me|provide|name|suggest|recommend|share|write|generate|offer|tell_me|show_me) (me)? (exactly|the_top|top|the)? # (short|different|key|main|good|practical|simple|common|important|useful|creative|possible|concrete)? (examples|items|points|tips|reasons|ways|ideas|steps|suggestions|options|names|titles|facts|benefits|differences|questions|advantages|disadvantages|books|movies)
        """

    /// Languages of programs that a prompt can name, and how fences name them.
    static let programLanguages: [String: [String]] = [
        "python": ["python", "py", "python3"], "swift": ["swift"], "rust": ["rust", "rs"],
        "java": ["java"], "javascript": ["javascript", "js"], "typescript": ["typescript", "ts"],
        "c++": ["c++", "cpp", "cc"], "go": ["go", "golang"], "golang": ["go", "golang"],
        "sql": ["sql", "mysql", "postgresql"], "kotlin": ["kotlin", "kt"], "ruby": ["ruby", "rb"],
        "php": ["php"], "bash": ["bash", "sh", "shell"], "shell": ["bash", "sh", "shell"],
        "html": ["html"], "css": ["css"], "yaml": ["yaml", "yml"], "c#": ["c#", "cs", "csharp"],
    ]
}
