-- The index of a journal: what NAME.henry says, in tables. It can be thrown away and rebuilt from the file at any time.
-- Every table has one key, "id", given in order of entry and never used twice. Text is never null: '' means none.
-- Dates and times are what the file says, in no zone: Java gives and takes them as they are (IndexTime).

create table import_batch (
  id bigint not null primary key,
  at timestamp(0) not null,
  kind varchar not null,
  file varchar not null,
  lines integer not null
);

create table customer (
  id bigint not null primary key,
  name varchar_ignorecase not null,
  industry varchar default '' not null,
  phone varchar default '' not null,
  email varchar default '' not null,
  wechat varchar default '' not null,
  address varchar default '' not null,
  source varchar default '' not null,
  note varchar default '' not null,
  birthday varchar default '' not null,
  expected_amount decimal(15, 2),
  created date not null,
  batch bigint
);

create table contact (
  id bigint not null primary key,
  customer bigint not null,
  name varchar_ignorecase not null,
  title varchar default '' not null,
  kp smallint,
  phone varchar default '' not null,
  email varchar default '' not null,
  wechat varchar default '' not null,
  birthday varchar default '' not null,
  batch bigint
);

create table tag (
  id bigint not null primary key,
  name varchar_ignorecase not null,
  dimension varchar default '' not null
);

create table customer_tag (
  id bigint not null primary key,
  customer bigint not null,
  tag bigint not null
);

create table visit (
  id bigint not null primary key,
  customer bigint not null,
  contact bigint,
  date date not null,
  time time(0),
  kind varchar not null,
  outcome varchar not null,
  amount decimal(15, 2),
  objection varchar default '' not null,
  reason varchar default '' not null,
  need varchar default '' not null,
  competitor varchar default '' not null,
  note varchar default '' not null,
  state smallint,
  minutes integer,
  batch bigint
);

-- Without terms of its own a deal has the usual ones.
create table deal (
  id bigint not null primary key,
  customer bigint not null,
  visit bigint not null,
  date date not null,
  amount decimal(15, 2),
  terms varchar default '' not null,
  batch bigint
);

create table next_step (
  id bigint not null primary key,
  customer bigint not null,
  visit bigint,
  date date not null,
  time time(0),
  what varchar default '' not null,
  state varchar not null,
  closed date,
  kept_by bigint,
  reason varchar default '' not null
);

create table target_customer (
  id bigint not null primary key,
  date date not null,
  customer bigint not null,
  note varchar default '' not null
);

create table day_note (
  id bigint not null primary key,
  date date not null,
  text varchar default '' not null,
  no_target boolean default false not null
);

create table grade_change (
  id bigint not null primary key,
  customer bigint not null,
  date date not null,
  grade varchar not null,
  cause varchar not null,
  reason varchar default '' not null,
  until date,
  after_deal boolean default false not null
);

-- A customer's labels from a day on; without a day they were known before it was written down since when.
-- "said" names those that the rep said that day; the others follow.
create table label (
  id bigint not null primary key,
  customer bigint not null,
  date date,
  met varchar default '' not null,
  need varchar default '' not null,
  money varchar default '' not null,
  worth varchar default '' not null,
  said varchar default '' not null
);

create table go_on (
  id bigint not null primary key,
  customer bigint not null,
  date date not null,
  visits integer not null,
  go_on boolean not null,
  why varchar default '' not null
);

create table statement (
  id bigint not null primary key,
  customer bigint not null,
  date date not null,
  text varchar not null,
  state varchar not null,
  judged date,
  judge varchar default '' not null
);

create table revisit (
  id bigint not null primary key,
  customer bigint not null,
  kind varchar not null,
  days integer,
  date date
);

create table saved_filter (
  id bigint not null primary key,
  name varchar_ignorecase not null,
  content varchar not null
);

create table goal (
  id bigint not null primary key,
  from_day date not null,
  to_day date not null,
  measure varchar not null,
  total decimal(15, 2) not null,
  split varchar not null
);

create table goal_month (
  id bigint not null primary key,
  goal bigint not null,
  month_start date not null,
  amount decimal(15, 2) not null
);

create table circumstance (
  id bigint not null primary key,
  goal bigint not null,
  kind varchar not null,
  helps varchar default '' not null,
  missing varchar default '' not null,
  how varchar default '' not null
);

create table goal_line (
  id bigint not null primary key,
  goal bigint not null,
  kind varchar not null,
  position integer not null,
  text varchar not null,
  answer varchar default '' not null
);

create table payment (
  id bigint not null primary key,
  customer bigint not null,
  date date not null,
  amount decimal(15, 2) not null,
  note varchar default '' not null
);

-- What a customer is to pay in a month, and what is done for it.
create table collection_plan (
  id bigint not null primary key,
  customer bigint not null,
  month_start date not null,
  asked decimal(15, 2) not null,
  promised decimal(15, 2) not null,
  support varchar default '' not null,
  alone boolean default false not null
);

create table collection_measure (
  id bigint not null primary key,
  plan bigint not null,
  kind varchar not null,
  text varchar default '' not null,
  expected decimal(15, 2) not null
);

-- A letter, a greeting, a call of service, a gift: never a visit.
create table touch (
  id bigint not null primary key,
  customer bigint not null,
  contact bigint,
  date date not null,
  kind varchar not null,
  text varchar default '' not null
);

-- How often a year those with a tag are to be touched; without a tag all are.
create table care_rule (
  id bigint not null primary key,
  tag bigint,
  kind varchar not null,
  per_year smallint not null
);

create table complaint (
  id bigint not null primary key,
  customer bigint not null,
  opened date not null,
  text varchar not null,
  settled date,
  satisfaction smallint
);

create table complaint_step (
  id bigint not null primary key,
  complaint bigint not null,
  date date not null,
  text varchar not null
);

-- What the rep promised a customer, or a customer the rep.
create table promise (
  id bigint not null primary key,
  customer bigint not null,
  visit bigint,
  side varchar not null,
  made date not null,
  text varchar not null,
  due date,
  state varchar not null,
  closed date
);

create table product (
  id bigint not null primary key,
  name varchar_ignorecase not null
);

create table deal_product (
  id bigint not null primary key,
  deal bigint not null,
  product bigint not null,
  quantity decimal(15, 2),
  amount decimal(15, 2)
);

create table wanted_product (
  id bigint not null primary key,
  customer bigint not null,
  product bigint not null,
  date date not null
);

-- Who brought a customer.
create table referral (
  id bigint not null primary key,
  customer bigint not null,
  referrer bigint not null
);

-- Whether the rep asked for a referral after a deal.
create table referral_question (
  id bigint not null primary key,
  deal bigint not null,
  date date not null,
  asked boolean not null
);

-- A row of the progress table. Its customer may be in the bin, and its goal gone.
create table work (
  id bigint not null primary key,
  position integer not null,
  what varchar not null,
  from_day date not null,
  to_day date not null,
  place varchar default '' not null,
  why varchar default '' not null,
  how varchar default '' not null,
  situation varchar default '' not null,
  people varchar default '' not null,
  stage smallint not null,
  done smallint not null,
  obstacle varchar default '' not null,
  answer varchar default '' not null,
  customer bigint,
  goal bigint
);

create table work_revision (
  id bigint not null primary key,
  work bigint not null,
  date date not null,
  text varchar not null
);

create table setting (
  id bigint not null primary key,
  name varchar not null,
  content varchar default '' not null
);

create table bin (
  id bigint not null primary key,
  at timestamp(0) not null,
  kind varchar not null,
  title varchar not null,
  date date,
  content varchar not null
);

-- What merges with other copies of this journal brought, for merges to come (MergeNotes); a merge has one row or several.
create table journal_merge (
  id bigint not null primary key,
  content varchar not null
);

-- Where in the journal file this index stands; written with every change.
create table index_state (
  id bigint not null primary key,
  seq bigint not null,
  crc varchar not null
);

-- after filling

create index visit_customer on visit (customer);
create index visit_date on visit (date, id);
create index deal_visit on deal (visit);
create index deal_date on deal (date);
create index deal_customer on deal (customer);
create index next_step_open on next_step (state, date);
create index next_step_customer on next_step (customer);
create index next_step_visit on next_step (visit);
create index next_step_kept on next_step (kept_by);
create index contact_customer on contact (customer);
create index tag_name on tag (name);
create index customer_name on customer (name);
create unique index customer_tag_once on customer_tag (customer, tag);
create index target_date on target_customer (date);
create unique index day_note_date on day_note (date);
create unique index setting_name on setting (name);
create index grade_change_customer on grade_change (customer, date);
create index label_customer on label (customer, date);
create index go_on_customer on go_on (customer);
create index statement_customer on statement (customer);
create unique index revisit_customer on revisit (customer);
create unique index saved_filter_name on saved_filter (name);
create index goal_days on goal (from_day, to_day);
create unique index goal_month_once on goal_month (goal, month_start);
create unique index circumstance_once on circumstance (goal, kind);
create index goal_line_goal on goal_line (goal);
create index payment_date on payment (date);
create index payment_customer on payment (customer);
create unique index collection_plan_once on collection_plan (customer, month_start);
create index collection_plan_month on collection_plan (month_start);
create index collection_measure_plan on collection_measure (plan);
create index touch_customer on touch (customer, date);
create index touch_date on touch (date);
create index care_rule_tag on care_rule (tag);
create index complaint_customer on complaint (customer);
create index complaint_settled on complaint (settled);
create index complaint_step_complaint on complaint_step (complaint);
create index promise_customer on promise (customer);
create index promise_state on promise (state, due);
create index product_name on product (name);
create unique index deal_product_once on deal_product (deal, product);
create index deal_product_product on deal_product (product);
create unique index wanted_product_once on wanted_product (customer, product);
create index wanted_product_product on wanted_product (product);
create unique index referral_once on referral (customer);
create index referral_referrer on referral (referrer);
create unique index referral_question_once on referral_question (deal);
create index work_position on work (position);
create index work_customer on work (customer);
create index work_revision_work on work_revision (work);
alter table contact add constraint contact_of_customer foreign key (customer) references customer (id) nocheck;
alter table customer_tag add constraint tagged_customer foreign key (customer) references customer (id) nocheck;
alter table customer_tag add constraint tag_of_customer foreign key (tag) references tag (id) nocheck;
alter table visit add constraint visit_of_customer foreign key (customer) references customer (id) nocheck;
alter table deal add constraint deal_of_customer foreign key (customer) references customer (id) nocheck;
alter table deal add constraint deal_of_visit foreign key (visit) references visit (id) nocheck;
alter table next_step add constraint step_of_customer foreign key (customer) references customer (id) nocheck;
alter table next_step add constraint step_of_visit foreign key (visit) references visit (id) nocheck;
alter table next_step add constraint step_kept_by_visit foreign key (kept_by) references visit (id) nocheck;
alter table target_customer add constraint target_is_customer foreign key (customer) references customer (id) nocheck;
alter table grade_change add constraint grade_of_customer foreign key (customer) references customer (id) nocheck;
alter table label add constraint label_of_customer foreign key (customer) references customer (id) nocheck;
alter table go_on add constraint answer_of_customer foreign key (customer) references customer (id) nocheck;
alter table statement add constraint statement_of_customer foreign key (customer) references customer (id) nocheck;
alter table revisit add constraint revisit_of_customer foreign key (customer) references customer (id) nocheck;
alter table goal_month add constraint month_of_goal foreign key (goal) references goal (id) nocheck;
alter table circumstance add constraint circumstance_of_goal foreign key (goal) references goal (id) nocheck;
alter table goal_line add constraint line_of_goal foreign key (goal) references goal (id) nocheck;
alter table payment add constraint payment_of_customer foreign key (customer) references customer (id) nocheck;
alter table collection_plan add constraint plan_of_customer foreign key (customer) references customer (id) nocheck;
alter table collection_measure add constraint measure_of_plan foreign key (plan) references collection_plan (id) nocheck;
alter table touch add constraint touch_of_customer foreign key (customer) references customer (id) nocheck;
alter table care_rule add constraint rule_of_tag foreign key (tag) references tag (id) nocheck;
alter table complaint add constraint complaint_of_customer foreign key (customer) references customer (id) nocheck;
alter table complaint_step add constraint step_of_complaint foreign key (complaint) references complaint (id) nocheck;
alter table promise add constraint promise_of_customer foreign key (customer) references customer (id) nocheck;
alter table deal_product add constraint product_of_deal foreign key (deal) references deal (id) nocheck;
alter table deal_product add constraint sold_product foreign key (product) references product (id) nocheck;
alter table wanted_product add constraint product_of_customer foreign key (customer) references customer (id) nocheck;
alter table wanted_product add constraint wanted_is_product foreign key (product) references product (id) nocheck;
alter table referral add constraint referral_of_customer foreign key (customer) references customer (id) nocheck;
alter table referral add constraint referral_by_customer foreign key (referrer) references customer (id) nocheck;
alter table referral_question add constraint question_of_deal foreign key (deal) references deal (id) nocheck;
alter table work_revision add constraint revision_of_work foreign key (work) references work (id) nocheck;
